/** How fast each format is read, and in how much memory: `npm run --silent bench:read`. */
import { availableParallelism, cpus } from 'node:os';
import { FORMATS, makeDocument, realDocuments } from './corpus.ts';
import { type Measured, measure, secondsPerMillion } from './measure.ts';

/** Documents made for each format, and questions in each: about as many as real ones have. */
const DOCUMENTS = 20;
const QUESTIONS = 8;
/** How long each format is read, in milliseconds. */
const DURATION = 400;
/** Sizes for growth: so many questions, and as many times more. */
const GROWTH_FROM = 25;
const GROWTH = 4;
const TRIES = 4;

const COLUMNS = [
  'format',
  'corpus',
  'files',
  'kB/file',
  'documents/s',
  'MB/s',
  'heap MB',
  'RSS MB',
  `×${GROWTH}`,
];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const fixed = (number: number, digits: number): string => number.toFixed(digits);

const row = (
  format: string,
  corpus: string,
  files: readonly Uint8Array[],
  measured: Measured,
  growth: string,
): string[] => [
  format,
  corpus,
  `${files.length}`,
  fixed(files.reduce((sum, { length }) => sum + length, 0) / files.length / 1000, 1),
  fixed(measured.documents / measured.seconds, 0),
  fixed(measured.bytes / 1e6 / measured.seconds, 2),
  fixed(measured.heap / 1e6, 0),
  fixed(measured.resident / 1e6, 0),
  growth,
];

/** Numbers stand right, words left. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const rows: string[][] = [COLUMNS];
for (const [format, render] of Object.entries(FORMATS)) {
  const files = Array.from(
    { length: DOCUMENTS },
    (_, variant) => render(makeDocument(QUESTIONS, variant)).bytes,
  );
  const measured = await measure(files, DURATION);
  const small = await secondsPerMillion(render(makeDocument(GROWTH_FROM, 0)).bytes, TRIES);
  const large = await secondsPerMillion(render(makeDocument(GROWTH * GROWTH_FROM, 0)).bytes, TRIES);
  rows.push(row(format, 'made', files, measured, fixed(large / small, 2)));
}
const real = realDocuments();
for (const [format, files] of real) rows.push(row(format, 'real', files, await measure(files, DURATION), ''));

const made = `${DOCUMENTS} made documents of ${QUESTIONS} questions a format`;
const beside = [...real.values()].reduce((sum, files) => sum + files.length, 0);
say(`Reading documents, ${new Date().toISOString().slice(0, 10)}`);
say(
  `Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`,
);
say(
  `Corpus: ${made}; ${beside ? `${beside} real ones of ../shared/documents` : 'no real ones beside the project'}`,
);
say(
  `heap, RSS: the most they grew by. ×${GROWTH}: time per million characters of text at ${GROWTH} times the size (${GROWTH * GROWTH_FROM} questions), 1 where it grows with the size alone.`,
);
say('');
for (const line of table(rows)) say(line);
