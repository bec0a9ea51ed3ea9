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
  // Files that can be read join the collection and weigh in its statistics; these questions have an answer that stands
  // out, or none at all.
  const QUESTIONS = [
    'hoeveel mensen zitten er ziek thuis bij het OM?',
    'moet het OM van de minister nou bezuinigen of niet',
    'zijn er bij die hack nou gegevens van mensen gestolen of niet?',
    'houdt iemand daar bij hoeveel uren ze kwijt zijn aan gekloot met computers?',
    'moesten ze echt om de beurt naar kantoor komen omdat er te weinig bureaus waren',
    'heeft dat computergedoe gevolgen voor de boetes die het OM zelf uitdeelt zonder rechter?',
    'wisten de politie en de rechtbanken wel wat voor gevaar ze liepen?',
    'hoe voorkomen ze bij het OM dat er straks weer blunders worden gemaakt',
    'adviescollege ict-toetsing advies wanneer',
    'datalek kroongetuigen adressen',
    "vijf thema's verbetering ICT OM",
    'extra geld ICT OM vorige kabinetten',
    'Binnen welk tijdsbestek is de opgelopen werkvoorraad weer weggewerkt?',
    'Waarom zijn de systemen niet allemaal tegelijk weer aangezet?',
    'Zou er, net als bij banken, een aparte onafhankelijke bewaker voor digitale veiligheid moeten komen?',
    'toenemnde werkdruk door de hck wat doen de leidingevenden eraan',
    'kan de ind alweer bij het jusititieel documentatie sytseem',
    'Was any data stolen or tampered with in the hack on the Dutch prosecution service?',
    'do they track how much staff time is lost to IT problems?',
    'Who will investigate the cyberattack?',
    'Is the OM forced to cut 40 million euros?',
    'which systems are being replaced under EMMA?',
    'ondernemings raad gesprek college van procureursgeneraal',
    '88 miljoen bezuiniging 2010-2019 WODC',
    'wat gebeurde er op 26 maart 2025 bij het OM',
    'toezegging staatssecretaris vragenuur 25 november 2025',
    'op welk krantenartikel moest van weel reageren van de vaste kamercommissie',
    'blijven de oude strafrechtsystemen draaien tot de nieuwe klaar zijn?',
    'gaat het morgen regenen in utrecht',
    'wat is de koers van bitcoin nu',
    'what time is it in tokyo',
    'lol die meme van gister',
  ];
  const answers = (library: Library): unknown[] =>
    QUESTIONS.map((question) => {
      const { verdict, hits } = library.find(question);
      return [question, verdict, hits[0]?.document.name, hits[0]?.passage.key];
    });

  it('answers as it does without them', async () => {
    const { folder, remove } = await copyOfSeeds();
    try {
      // Those that repeat the seeds' own words may well answer better.
      const every = Math.floor(strangers.length / 40);
      const chosen = strangers.filter((_, index) => index % every === 0).slice(0, 40);
      expect(chosen).toHaveLength(40);
      await Promise.all(
        chosen.map(([, bytes], index) => writeFile(join(folder, `hostile-${index}.txt`), bytes)),
      );
      const library = await openFolder(folder);
      expect(library.status().documents + library.status().problems.length).toBeGreaterThanOrEqual(45);
      expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
      expect(answers(library)).toEqual(answers(await openSeeds()));
    } finally {
      await remove();
    }
  });
});
