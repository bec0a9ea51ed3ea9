/** What came of drafting phrasings, for a person: a report for each document, what went wrong on standard error. */
import type { Logger } from '../log.ts';
import { REJECTIONS } from '../phrasings/check-drafts.ts';
import type { DraftReport } from '../phrasings/draft-document.ts';
import type { EndpointSettings } from '../phrasings/endpoint.ts';
import type { FileOutcome } from '../phrasings/phrase-files.ts';
import { extendSidecar } from '../phrasings/write-sidecar.ts';
import type { Language } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';

/** What is written to: a terminal, a pipe, a file. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Takes the line that says how far it is away again. */
const CLEAR_LINE = '\r\u001b[K';

export interface Shown {
  readonly language: Language;
  readonly endpoint: EndpointSettings;
  /** Reports are then comments above the YAML that would be written. */
  readonly dryRun: boolean;
}

/** Shows each outcome as it comes. False where anything went wrong that someone should look into. */
export async function showPhrasings(
  outcomes: AsyncIterable<FileOutcome>,
  shown: Shown,
  output: Terminal,
  errors: Terminal,
  log: Logger,
): Promise<boolean> {
  const { language, endpoint, dryRun } = shown;
  const wording = wordingFor(language);
  let succeeded = true;
  const complain = (sentence: string): void => {
    succeeded = false;
    errors.write(`${sentence}\n`);
  };
  for await (const outcome of outcomes) {
    if (errors.isTTY === true) errors.write(CLEAR_LINE);
    if (outcome.kind === 'unread') {
      const { file, reason, cause } = outcome;
      log.debug({ err: cause, file }, 'a document could not be read');
      complain(
        reason.kind === 'bad-sidecar'
          ? `${file}: ${wording.phrasings.badSidecar(reason)}`
          : `${file}: ${wording.reason(reason)}.`,
      );
      continue;
    }
    const { report, additions } = outcome;
    const lines = [outcome.file, ...reportLines(report, language).map((line) => `  ${line}`)];
    lines.push(`  ${closing(outcome, dryRun, language)}`);
    output.write(lines.map((line) => `${dryRun ? '# ' : ''}${line}\n`).join(''));
    if (dryRun && additions.length > 0) output.write(`${extendSidecar(null, additions)}\n`);
    if (outcome.kind === 'unwritten') {
      log.debug({ err: outcome.cause, file: outcome.sidecar }, 'a sidecar could not be written');
      complain(wording.phrasings.unwritten(outcome.sidecar, outcome.problems));
    }
    if (report.stopped) {
      log.debug({ err: outcome.cause, file: outcome.file }, 'drafting ended early');
      complain(wording.phrasings.stopped(report.stopped, endpoint.model, new URL(endpoint.url).host));
    }
  }
  return succeeded;
}

/** A line for each figure, and for each passage that got nothing. */
function reportLines(report: DraftReport, language: Language): string[] {
  const { phrasings } = wordingFor(language);
  return [
    phrasings.passages(report),
    phrasings.drafted(report.drafted),
    phrasings.kept(report.kept),
    ...REJECTIONS.filter((reason) => report.rejected[reason] > 0).map((reason) =>
      phrasings.rejected(reason, report.rejected[reason]),
    ),
    ...report.failures.map(({ passage, reason }) => phrasings.failure(passage, reason)),
  ];
}

function closing(
  outcome: Exclude<FileOutcome, { kind: 'unread' }>,
  dryRun: boolean,
  language: Language,
): string {
  const { phrasings } = wordingFor(language);
  if (outcome.kind === 'written') return phrasings.written(outcome.sidecar);
  return dryRun && outcome.additions.length > 0
    ? phrasings.wouldWrite(outcome.sidecar)
    : phrasings.nothingWritten;
}

/** Shows on a terminal how far a file is; says nothing elsewhere. */
export function progressOn(errors: Terminal) {
  return (file: string, done: number, all: number): void => {
    if (errors.isTTY === true) errors.write(`${CLEAR_LINE}${file}: ${done + 1}/${all}`);
  };
}
