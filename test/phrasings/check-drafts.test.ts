import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSidecar } from '../../src/documents/sidecar.ts';
import { checkDrafts, DRAFT_BOUNDS, REJECTIONS } from '../../src/phrasings/check-drafts.ts';
import { languageOf } from '../../src/phrasings/language.ts';
import { INSTRUCTIONS, PHRASINGS_ASKED } from '../../src/phrasings/prompt.ts';
import { extendSidecar } from '../../src/phrasings/write-sidecar.ts';
import { entries } from '../search/support.ts';
import { openSeeds } from '../seeds.ts';

const [entry] = entries('document', [
  {
    key: '6',
    questions: { 6: 'Heeft de verhoogde werkdruk binnen het OM ook effect op de verzuimcijfers?' },
    answer: 'Het verzuimcijfer van het OM was in de jaren 2020-2024 stabiel op circa 5%.',
  },
]);
const passage = entry?.passage ?? expect.unreachable();

const check = (drafts: readonly string[], known: readonly string[] = []) =>
  checkDrafts(drafts, { passage, known, holdsSecret: (text) => text.includes('sk-geheim') });
const rejectionOf = (draft: string, known: readonly string[] = []) => check([draft], known)[0]?.rejection;

describe('a draft is kept', () => {
  it.each([
    'hoeveel mensen zitten er ziek thuis bij justitie',
    'how many prosecutors are on sick leave?',
    'ziekteverlof officieren percentage',
    "zijn collega's van het OM vaker ziek door 't extra werk (en hoe vaak)?",
    'wat kost dat, € 40 miljoen of 5% meer',
  ])('when it is what a person could ask: %s', (draft) => {
    expect(check([draft])).toEqual([{ text: draft, rejection: null }]);
  });

  it('trimmed, on one line, without the quotation marks of a list', () => {
    expect(check(['  “hoeveel mensen\n zijn er\tziek?”, '])[0]).toEqual({
      text: 'hoeveel mensen zijn er ziek?',
      rejection: null,
    });
  });
});

describe('a draft is turned down for', () => {
  it.each([
    ['characters', 'hoeveel mensen\u0007 zijn er ziek'],
    ['characters', 'hoeveel \u001b[31mmensen zijn er ziek'],
    ['characters', 'hoeveel mensen \u202ezijn er ziek'],
    ['characters', 'hoeveel men\u200bsen zijn er ziek'],
    ['characters', 'hoeveel mensen \ud800 zijn er ziek'],
    ['characters', 'hoeveel mensen zijn er ziek sk-geheim'],
    ['markup', 'hoeveel **mensen** zijn er ziek'],
    ['markup', 'hoeveel _mensen_ zijn er ziek'],
    ['markup', '# hoeveel mensen zijn er ziek'],
    ['markup', 'hoeveel mensen zijn ziek, @everyone'],
    ['markup', 'hoeveel mensen zijn er ziek <@123456789012345678>'],
    ['markup', 'hoeveel mensen zijn er ziek https://example.org'],
    ['markup', 'zie [hoeveel mensen zijn er ziek](x)'],
    ['markup', '<b>hoeveel mensen zijn er ziek</b>'],
    ['length', ''],
    ['length', 'ziek'],
    ['length', 'ziekteverzuim'],
    ['length', `hoeveel mensen ${'en mensen '.repeat(13)}`],
    ['length', `hoeveel ${'x'.repeat(80)}`],
    ['language', 'Warum sind so viele Leute krank geworden?'],
    ['language', 'combien de personnes sont malades chez eux'],
    ['language', 'сколько людей болеет дома'],
    ['language', 'Savcılıkta kaç kişi hastalık izninde?'],
    ['copy', 'was in de jaren 2020-2024 stabiel op circa'],
    ['copy', 'klopt het: heeft de verhoogde werkdruk binnen het OM gevolgen'],
    ['copy', 'Effect op de verzuimcijfers'],
    ['copy', 'as ordinary people would type them into a chat'],
  ])('%s: %j', (rejection, draft) => {
    expect(rejectionOf(draft)).toBe(rejection);
  });

  it('being there already, in these words or nearly', () => {
    const known = ['hoeveel mensen zitten er ziek thuis bij justitie'];
    expect(rejectionOf('Hoeveel mensen zitten er ziek thuis bij justitie?', known)).toBe('duplicate');
    expect(rejectionOf('hoeveel mensen zitten er nu ziek thuis bij justitie', known)).toBe('duplicate');
    expect(rejectionOf('zitten er bij justitie veel ziek thuis', known)).toBe('duplicate');
    expect(rejectionOf('hoe vaak melden medewerkers zich af', known)).toBeNull();
    const twice = check(['wie is er vaak ziek', 'Wie is er vaak ziek?', 'melden mensen zich vaker af']);
    expect(twice.map(({ rejection }) => rejection)).toEqual([null, 'duplicate', null]);
  });

  it('being more than were asked for, but an English one stays', () => {
    const subjects = [
      'koorts',
      'griep',
      'hoofdpijn',
      'stress',
      'burn-outs',
      'hernia',
      'migraine',
      'rugpijn',
      'astma',
    ];
    const drafts = [
      ...subjects.map((subject) => `hebben ze daar vaak ${subject}`),
      'are people there often ill',
    ];
    const checked = check(drafts);
    const kept = checked.filter(({ rejection }) => rejection === null).map(({ text }) => text);
    expect(kept).toHaveLength(PHRASINGS_ASKED.most);
    expect(kept.at(-1)).toBe('are people there often ill');
    expect(checked.filter(({ rejection }) => rejection === 'surplus')).toHaveLength(2);
  });
});

describe('the prompt sent back', () => {
  it('gives nothing to keep', () => {
    const lines = INSTRUCTIONS.split('\n').filter((line) => line.trim() !== '');
    const kept = check(lines).filter(({ rejection }) => rejection === null);
    expect(kept).toEqual([]);
  });
});

describe('whatever a draft holds', () => {
  const draft = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc
      .array(
        fc.constantFrom('hoeveel', 'mensen', 'ziek', 'the', 'OM', '@', '*', '\n', '\u0000', '"', '#', ':'),
      )
      .map((words) => words.join(' ')),
  );

  it('checking never throws, and what is kept is sound and can stand in a sidecar', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const checked = check(drafts);
        expect(checked).toHaveLength(drafts.length);
        const kept = checked.filter(({ rejection }) => rejection === null).map(({ text }) => text);
        expect(kept.length).toBeLessThanOrEqual(PHRASINGS_ASKED.most);
        expect(new Set(kept.map((text) => text.toLowerCase())).size).toBe(kept.length);
        for (const text of kept) {
          expect(text).not.toMatch(/\p{Cc}|[*`@<>]/u);
          expect(text.length).toBeLessThanOrEqual(DRAFT_BOUNDS.mostCharacters);
        }
        for (const { rejection } of checked) if (rejection) expect(REJECTIONS).toContain(rejection);
        if (kept.length === 0) return;
        const sidecar = extendSidecar(null, [{ passage: { questions: [6] }, by: 'een-model', ask: kept }]);
        expect(readSidecar(sidecar).phrasings?.[0]?.ask).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('what was kept once is a duplicate the next time', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
        const kept = check(drafts).filter(({ rejection }) => rejection === null);
        for (const { text } of kept)
          expect(
            rejectionOf(
              text,
              kept.map(({ text }) => text),
            ),
          ).toBe('duplicate');
      }),
    );
  });
});

describe('the language of a phrasing', () => {
  it('is Dutch or English for what people wrote for the seeds', async () => {
    const library = await openSeeds();
    const documents = new Set((await library.find('OM')).hits.map(({ document }) => document));
    const texts = [...documents].flatMap(({ passages }) =>
      passages.flatMap(({ phrasings }) => phrasings.map(({ text }) => text)),
    );
    expect(texts.length).toBeGreaterThan(100);
    const languages = texts.map(languageOf);
    expect(texts.filter((_, i) => languages[i] === 'other')).toEqual([]);
    expect(languages.filter((language) => language === 'en').length).toBeGreaterThan(texts.length / 8);
  });
});
