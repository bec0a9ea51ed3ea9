/** Whatever a file holds, it costs no more than itself. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { UnreadableError } from '../../src/documents/read/decode-text.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { Library } from '../../src/library/library.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { copyOfSeeds, openFolder, openSeeds } from '../seeds.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { misnamed, spoiltDocuments, spoiltSeeds } from './hostile-mutations.ts';
import { hostilePackages } from './hostile-packages.ts';
import { hostileTexts } from './hostile-texts.ts';

/** A file that takes longer, in milliseconds, hangs for all we know: none needs a tenth of it. */
const BOUND = 10_000;

const made = [...hostileTexts, ...hostileMarkup, ...hostilePackages];
const strangers = [...made, ...spoiltDocuments()];
const all = [...strangers, ...misnamed(), ...spoiltSeeds()];

/** Every character has one role. */
async function expectRead(name: string, bytes: Uint8Array): Promise<void> {
  const { source, segments } = await readDocument(name, bytes);
  const ends = segments.map(({ end }) => end);
  expect(segments.map(({ start }) => start)).toEqual([0, ...ends].slice(0, segments.length));
  expect(segments.every(({ start, end }) => start < end)).toBe(true);
  expect(ends.at(-1) ?? 0).toBe(source.length);
}

/** One sentence in each language; the first letter and the full stop come with the reply that holds it. */
function expectReason(error: unknown): void {
  if (!(error instanceof UnreadableError)) throw error;
  for (const language of ['nl', 'en'] as const) {
    const words = wordingFor(language).reason(error.reason);
    expect(words).toMatch(/^\p{L}.*\p{L}/u);
    expect(words).not.toMatch(/undefined|NaN|\[object|\n/);
  }
}

test('there are hundreds of hostile files, each with a name of its own', () => {
  expect(all.length).toBeGreaterThan(400);
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
});

describe('a document or a reason, and nothing else', () => {
  it.each(all)(
    '%s',
    async (name, bytes) => {
      await expectRead(name, bytes).catch(expectReason);
    },
    BOUND,
  );
});

describe('a folder with hostile files in it', () => {
  const QUESTIONS = [
    'hoeveel mensen zitten er ziek thuis bij het OM?',
    'sinds wanneer is telewerken weer mogelijk voor medewerkers van het OM?',
    'werkten mensen in shifts omdat telewerken niet kon?',
    'is er sprake van een opgelegde bezuiniging van 40 miljoen euro?',
    'zijn er aanwijzingen dat data is gemanipuleerd of weggehaald?',
    'heeft de offlinegang geleid tot vertragingen in zaken?',
    'wat is de werkvoorraad door de offlinegang?',
    'is de ondernemingsraad betrokken bij de ICT?',
    'worden uren geregistreerd die door storingen verloren gaan?',
    'hoe hoog was het verzuimcijfer in 2025?',
    'wordt er onafhankelijk onderzoek gedaan naar de ICT-inbreuk?',
    'hebben kroongetuigen gevaar gelopen door de inbreuk?',
    'wat zei het Adviescollege ICT-toetsing?',
    'wie betaalt de vernieuwing van de systemen?',
    'zijn ketenpartners als politie en rechtspraak gewaarschuwd?',
    'waarom ging het internet stapsgewijs weer aan?',
    'how many employees of the prosecution service are on sick leave?',
    'was data manipulated during the intrusion?',
    'when can staff work from home again?',
    'is the budget of the prosecution service cut by 40 million?',
    'verzuimcijfers OM 2025',
    'strafbeschikking financiële situatie OM',
    'forensisch onderzoek inbreuk uitkomst',
    'VOG-aanvragen vertraagd',
    'tlewerken weer mogelik',
    'ict inbrek gevolgen voor verdachten',
    'hoe duur is een kilo aardbeien',
    'wie wint het songfestival',
    'zijn er nog kaartjes voor de finale',
    'mijn kat is ziek',
    'where can I buy cheap tyres',
    'asdf qwer zxcv',
  ];
  const answers = (library: Library): Promise<unknown[]> =>
    Promise.all(
      QUESTIONS.map(async (question) => {
        const { verdict, hits } = await library.find(question);
        return [question, verdict, hits[0]?.document.name, hits[0]?.passage.key];
      }),
    );

  /** What is answered from the seeds with forty of these files beside them. */
  async function answersBeside(files: typeof all): Promise<unknown[]> {
    const { folder, remove } = await copyOfSeeds();
    try {
      const every = Math.floor(files.length / 40);
      const chosen = files.filter((_, index) => index % every === 0).slice(0, 40);
      expect(chosen).toHaveLength(40);
      await Promise.all(
        chosen.map(([, bytes], index) => writeFile(join(folder, `hostile-${index}.txt`), bytes)),
      );
      const library = await openFolder(folder);
      expect(library.status().documents + library.status().problems.length).toBeGreaterThanOrEqual(45);
      return await answers(library);
    } finally {
      await remove();
    }
  }

  it('answers as it does without them', async () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
    expect(await answersBeside(made)).toEqual(await answers(await openSeeds()));
    // Forty hostile files are read one after another, some for seconds.
  }, 300_000);

  it('finds the same where they are damaged documents on other subjects, which count as documents', async () => {
    // How sure it is may well change: there is more to choose from.
    const found = (all: unknown[]) =>
      (all as [string, string, string, string][])
        .map(([question, , ...hit]) => [question, ...hit])
        .filter((_, index) => sure.has(index));
    const before = await answers(await openSeeds());
    const sure = new Set(
      before.flatMap((answer, index) => ((answer as string[])[1] === 'answer' ? index : [])),
    );
    expect(sure.size).toBeGreaterThan(8);
    expect(found(await answersBeside(spoiltDocuments()))).toEqual(found(before));
  });
});
