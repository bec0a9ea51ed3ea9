import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/documents/read-document.ts';
import type { Library } from '../../src/library/library.ts';
import {
  candidatesReply,
  howToAskReply,
  nothingReply,
  openQuestionReply,
} from '../../src/replies/choices.ts';
import type { Finding } from '../../src/search/finding.ts';
import { entryOf, hitOn, openSeeds } from '../seeds.ts';
import { labelsOf, textOf } from './text-of.ts';

let library: Library;
let finding: Finding;
beforeAll(async () => {
  library = await openSeeds();
  const entries = await Promise.all([6, 7, 8, 9].map((question) => entryOf(library, '000', question)));
  const hits = entries.map((entry) => hitOn(entry));
  finding = { query: 'ict', verdict: 'candidates', newer: null, hits };
});

describe('candidates', () => {
  it('are questions to choose from, three of them in the text, with their document and date, and the words that it is unsure', () => {
    const reply = candidatesReply(finding, 'nl');
    const text = textOf(reply);
    expect(text).toContain('Ik weet niet zeker welk antwoord u zoekt');
    expect(text).toContain('1. Heeft de verhoogde werkdruk binnen het OM ook effect op de verzuimcijfers?');
    expect(text).toContain('antwoord ontvangen op 13 januari 2026');
    const [menu] = reply.controls;
    if (menu?.kind !== 'menu') throw new Error('no menu');
    expect(menu.options.map(({ value }) => value)).toEqual(finding.hits.map(({ id }) => id));
    expect(menu.options[0]?.label).toBe(
      '1. Heeft de verhoogde werkdruk binnen het OM ook effect op de verzuimcijfers? Zo ja, hoe ziet deze…',
    );
    expect(menu.options[0]?.description).toMatch(
      /^Antwoorden op vragen over ICT-problemen .+… \(13 januari 2026\)$/,
    );
    expect(menu).toMatchObject({ action: { name: 'show', args: [] }, listed: 3 });
  });
});

describe('nothing', () => {
  it('says so, says what there is and from when, and still offers the nearest', () => {
    const reply = nothingReply(finding, library.status(), 'nl');
    const text = textOf(reply);
    expect(text).toContain('Daarop heb ik geen antwoord gevonden.');
    expect(text).toContain(
      '5 documenten van 3 september 2025 tot en met 13 januari 2026, waarvan 1 zonder datum',
    );
    expect(text).toContain('bijgewerkt op 3 februari 2026');
    expect(labelsOf(reply)).toEqual(['Kies een vraag']);
  });

  it('offers nothing where nothing is near', () => {
    const reply = nothingReply({ ...finding, hits: [] }, library.status(), 'en');
    expect(textOf(reply)).toContain('I found no answer to that.');
    expect(textOf(reply)).not.toContain('nearest');
    expect(reply.controls).toEqual([]);
  });
});

describe('an empty question', () => {
  it('is met with how to ask', () => {
    expect(textOf(howToAskReply(library.status(), 'nl'))).toContain('Stel een vraag in uw eigen woorden');
  });
});

describe('a question that was asked but not answered', () => {
  const document = readText(
    'uitstel.txt',
    [
      '2024Z00001',
      'Vragen van het lid Jansen (D66) aan de Minister van Financiën over theelepels (ingezonden 3 oktober 2024).',
      'Mededeling van Minister Pieters (Financiën) (ontvangen 21 oktober 2024).',
      'Vraag 1',
      'Hoeveel zilveren theelepels bezit de Staat?',
      'Mededeling',
      'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
    ].join('\n'),
  );

  it('is met with when and by whom, and that the answer was put off', async () => {
    const answered = await entryOf(library, '000', 6);
    const open = {
      ...hitOn(answered),
      document,
      passage: {
        ...answered.passage,
        questionTexts: [document.openQuestions[0]?.text ?? { text: '', origins: [] }],
      },
    };
    const text = textOf(openQuestionReply(open, { ...finding, verdict: 'nothing' }, 'nl'));
    expect(document.kind).toBe('postponement');
    expect(text).toContain(
      'Deze vraag is op 3 oktober 2024 door Jansen gesteld; het antwoord is uitgesteld (bericht van 21 oktober 2024).',
    );
    expect(text).toContain('Hoeveel zilveren theelepels bezit de Staat?');
    expect(text).not.toContain('dichtst in de buurt');
  });
});
