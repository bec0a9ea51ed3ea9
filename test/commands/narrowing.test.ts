import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher, OptionValues } from '../../commands/command.ts';
import { readFilters, type TypedFilters } from '../../commands/narrowing.ts';
import type { Library } from '../../src/library/library.ts';
import type { Language, Reply } from '../../src/replies/reply.ts';
import { NEW_ANSWER, OLD_AND_NEW, OLD_ANSWER, oldAndNew } from '../newer.ts';
import { labelsOf, quoteOf, textOf } from '../replies/text-of.ts';
import { openFolder, openSeeds } from '../seeds.ts';
import { dispatcherOver, lastReplyTo, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await oldAndNew();
  remove = made.remove;
  library = await openFolder(made.folder);
  dispatcher = dispatcherOver(library);
});
afterAll(() => remove());

const ask = (options: OptionValues, language: Language = 'nl', over = dispatcher): Promise<Reply> =>
  lastReplyTo(
    over,
    requestOf(
      { kind: 'command', command: 'ask', subcommand: null, options: { question: OLD_AND_NEW, ...options } },
      language,
    ),
  );

describe('a question narrowed', () => {
  it.each([
    ['from a year', { from: '2025' }, NEW_ANSWER],
    ['from a month in words', { from: 'januari 2026' }, NEW_ANSWER],
    ['until the end of a year', { until: '2023' }, OLD_ANSWER],
    ['until a day', { until: '1-2-2023' }, OLD_ANSWER],
    ['to a document by its file', { document: 'NIEUW.txt' }, NEW_ANSWER],
    ['to a minister', { minister: 'minister van Financiën' }, OLD_ANSWER],
    ['by nothing, where an option is left empty', { minister: ' ', from: '' }, OLD_ANSWER],
  ])('%s is answered from what is left', async (_, options, answer) => {
    expect(quoteOf(await ask(options))).toBe(answer);
  });

  it('to before the newer answer is not told of it', async () => {
    expect(textOf(await ask({ until: '2025' }))).not.toContain('nieuwer antwoord');
    expect(textOf(await ask({ until: '13 januari 2026' }))).toContain('nieuwer antwoord');
  });

  it('keeps buttons that work', async () => {
    const seeds = dispatcherOver(await openSeeds());
    const reply = await ask(
      { question: 'hoe wordt het risico op fouten ingedamd?', minister: 'Van Oosten' },
      'nl',
      seeds,
    );
    expect(labelsOf(reply)).toContain('Antwoord op vraag 3');
    const control = reply.controls.find(({ label }) => label === 'Antwoord op vraag 3');
    if (control?.kind !== 'action') throw new Error('no button');
    const shown = await lastReplyTo(seeds, requestOf({ kind: 'action', ...control.action }));
    expect(quoteOf(shown)).toContain('Door het OM wordt onafgebroken gewerkt aan het herstellen');
  });

  it('to where nothing answers is met with nothing, and with what it was narrowed to', async () => {
    const options = { minister: 'Jansen', from: 'november 2025', until: '2025', document: 'oud' };
    const dutch = await ask(options);
    expect(dutch.tone).toBe('nothing');
    expect(textOf(dutch)).toContain(
      'Ik heb alleen gezocht bij bewindspersoon „Jansen”, vanaf 1 november 2025, tot en met 31 december 2025 en in document „oud”.',
    );
    expect(textOf(await ask(options, 'en'))).toContain(
      'I only searched with minister “Jansen”, from 1 November 2025, up to and including 31 December 2025 and in document “oud”.',
    );
  });

  it('by nothing is not said to be narrowed', async () => {
    expect(textOf(await ask({ question: 'recept voor boerenkool met rookworst' }))).not.toContain(
      'alleen gezocht',
    );
  });

  it.each<[OptionValues, string, string]>([
    [
      { from: 'gisteren' },
      '„gisteren” is geen datum; schrijf bijvoorbeeld 2026-01-13, 13 januari 2026, november 2025 of 2025.',
      '“gisteren” is not a date; write for example 2026-01-13, 13 January 2026, November 2025 or 2025.',
    ],
    [
      { until: '31-2-2025' },
      '„31-2-2025” is geen datum; schrijf bijvoorbeeld 2026-01-13, 13 januari 2026, november 2025 of 2025.',
      '“31-2-2025” is not a date; write for example 2026-01-13, 13 January 2026, November 2025 or 2025.',
    ],
    [
      { minister: 'Van Nergens' },
      'Een bewindspersoon „Van Nergens” ken ik niet; geef een naam, ambt of departement uit de documenten.',
      'I know no minister “Van Nergens”; give a name, office or department from the documents.',
    ],
    [
      { document: 'nergens' },
      'Een document „nergens” ken ik niet; geef de titel, het nummer of de bestandsnaam.',
      'I know no document “nergens”; give its title, number or file name.',
    ],
  ])('by %j is met with one sentence, for the asker alone', async (options, dutch, english) => {
    for (const [language, sentence] of [
      ['nl', dutch],
      ['en', english],
    ] as const) {
      const reply = await ask(options, language);
      expect(textOf(reply)).toBe(sentence);
      expect(reply).toMatchObject({ tone: 'problem', audience: 'asker', controls: [] });
    }
  });

  it('tells of an unanswered question only within what it is narrowed to', async () => {
    const { folder, remove: removeThis } = await oldAndNew();
    await writeFile(
      join(folder, 'open.txt'),
      [
        '2024Z00001',
        'Vragen van het lid Bakker (D66) aan de Minister van Financiën over theelepels (ingezonden 3 oktober 2024).',
        'Vraag 1',
        'Hoeveel zilveren theelepels bezit de Staat?',
      ].join('\n'),
    );
    const over = dispatcherOver(await openFolder(folder));
    await removeThis();
    const question = 'Hoeveel zilveren theelepels bezit de Staat?';
    expect(textOf(await ask({ question, from: '2024' }, 'nl', over))).toContain('op 3 oktober 2024');
    expect((await ask({ question, from: '2025' }, 'nl', over)).tone).toBe('nothing');
  });
});

describe('the filters typed for `kamerbode ask`', () => {
  it('are read whole', async () => {
    const typed = { asker: ' D66 ', from: '2025-11-01', kind: 'Letter', json: true };
    expect(await readFilters(typed, library)).toEqual({ asker: 'D66', from: '2025-11-01', kind: 'letter' });
    expect(await readFilters({}, library)).toEqual({});
  });

  it.each<[TypedFilters, object]>([
    [{ kind: 'brief' }, { kind: 'unknown-kind', text: 'brief' }],
    [{ kind: 'constructor' }, { kind: 'unknown-kind', text: 'constructor' }],
    [
      { from: '2026', until: '2025-11-20' },
      { kind: 'no-period', from: '2026-01-01', until: '2025-11-20' },
    ],
    [{ from: '2025-02-30' }, { kind: 'not-a-date', text: '2025-02-30' }],
    [{ document: 'x' }, { kind: 'no-such-document', text: 'x' }],
  ])('%j is a problem that the reader can mend', async (typed, problem) => {
    await expect(readFilters(typed, library)).rejects.toThrow(
      expect.objectContaining({ problem: expect.objectContaining(problem) }),
    );
  });
});
