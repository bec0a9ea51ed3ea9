import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { answerReply, type Surroundings, wholeReply } from '../../src/replies/answer.ts';
import type { Entry } from '../../src/search/finding.ts';
import { entryOf, hitOn, openSeeds } from '../seeds.ts';
import { labelsOf, lengthOf, markedIn, quoteOf, textOf } from './text-of.ts';

let library: Library;
beforeAll(async () => {
  library = await openSeeds();
});
const around = async (entry: Entry): Promise<Surroundings> => ({
  siblings: await library.entriesOf(entry.document.name),
  cited: await library.citedBy(entry),
});
const alone: Surroundings = { siblings: [], cited: [] };

describe('an answer', () => {
  it('quotes the minister verbatim, with question, minister, date and document', async () => {
    const entry = await entryOf(library, '000', 6);
    const reply = answerReply(hitOn(entry), await around(entry), 'nl');
    expect(quoteOf(reply)).toBe(entry.passage.answer.text);
    const text = textOf(reply);
    expect(text).toContain('Antwoord op vraag 6');
    expect(text).toContain('Heeft de verhoogde werkdruk binnen het OM ook effect op de verzuimcijfers?');
    expect(text).toContain(
      'Minister Van Oosten (Justitie en Veiligheid) · antwoord ontvangen op 13 januari 2026',
    );
    expect(text).toContain(entry.document.particulars.title);
  });

  it('says the same in English, the quote in Dutch', async () => {
    const entry = await entryOf(library, '000', 6);
    const reply = answerReply(hitOn(entry), await around(entry), 'en');
    expect(quoteOf(reply)).toBe(entry.passage.answer.text);
    expect(textOf(reply)).toContain('Answer to question 6');
    expect(textOf(reply)).toContain('answer received on 13 January 2026');
  });

  it('marks the sentence that answers', async () => {
    const entry = await entryOf(library, '000', 6);
    const sentence = 'De verzuimcijfers laten nu een verwacht gemiddeld verzuim zien van rond de 6%.';
    expect(markedIn(answerReply(hitOn(entry, sentence), await around(entry), 'nl'))).toEqual([sentence]);
  });

  it('shows every question of a joint answer, and who asked them when', async () => {
    const entry = await entryOf(library, '001', 8);
    const text = textOf(answerReply(hitOn(entry), await around(entry), 'nl'));
    expect(text).toContain('Antwoord op vragen 7 en 8');
    expect(text).toContain('Vraag 7 Erkent u dat er op dit moment nog een bezuiniging');
    expect(text).toContain('Vraag 8 Kunt u toelichten waarom');
    expect(text).toContain('gevraagd door Sneller (D66), ingezonden op 19 september 2025');
    expect(text).toContain('Minister van Justitie en Veiligheid · brief van 21 november 2025');
  });

  it('writes a run of questions as a range', async () => {
    const entry = await entryOf(library, '004', 3);
    const reply = answerReply(hitOn(entry), await around(entry), 'nl');
    expect(textOf(reply)).toContain('Antwoord op vragen 2 t/m 5');
  });

  it('shows the notes of the passage', async () => {
    const entry = await entryOf(library, '000', 1);
    const text = textOf(answerReply(hitOn(entry), await around(entry), 'nl'));
    expect(text).toContain('Kamerstukken II, 2024-2025, 26643, nummer 1377.');
  });

  it('leads to the answer that it points to', async () => {
    const entry = await entryOf(library, '000', 8);
    const target = await entryOf(library, '000', 3);
    const reply = answerReply(hitOn(entry), await around(entry), 'nl');
    expect(reply.controls).toContainEqual({
      kind: 'action',
      label: 'Antwoord op vraag 3',
      action: { name: 'show', args: [target.id] },
    });
  });

  it('leads to the document that it cites, and to nothing that is not there', async () => {
    const entry = await entryOf(library, '001', 6);
    const labels = labelsOf(answerReply(hitOn(entry), await around(entry), 'nl'));
    expect(labels).toEqual([
      'Antwoord op vraag 5',
      'Genoemd: Brief over de stand van zaken en het onderzoek na de ICT-inbreuk bij het OM',
      'Bron',
      'Citeren',
      'Andere vragen van dit document',
    ]);
  });

  it('that only points to another shows that one with it', async () => {
    const target = await entryOf(library, '000', 6);
    const entry = await entryOf(library, '000', 7);
    const words = 'Zie het antwoord op vraag 6';
    const pointer = {
      ...entry,
      passage: {
        ...entry.passage,
        answer: { text: `${words}.`, origins: [] },
        crossReferences: [{ words, to: [target.passage.key] }],
      },
    };
    const text = textOf(answerReply(hitOn(pointer), await around(entry), 'nl'));
    expect(text).toContain(`${words}.`);
    expect(text).toContain('Het verzuimcijfer van het OM was in de jaren 2020-2024 stabiel op circa 5%.');
  });

  it('says that a date is unknown, what bounds it, and why', async () => {
    const [entry] = await library.entriesOf('002_3965bd8c44c47dd8');
    if (!entry) throw new Error('no letter');
    const text = textOf(answerReply(hitOn(entry), alone, 'nl'));
    expect(text).toContain('datum onbekend, na 10 april 2025');
    expect(text).toContain('„10 april jl.”');
  });

  it('shows a date that only other documents state as what it is, with the official link', async () => {
    const [entry] = await library.entriesOf('003_d6dee61ec90fd0dc');
    if (!entry) throw new Error('no letter');
    const reply = answerReply(hitOn(entry), alone, 'nl');
    expect(textOf(reply)).toContain('brief van 3 september 2025');
    expect(textOf(reply)).toContain('Het document zelf noemt geen datum');
    expect(JSON.stringify(reply.blocks)).toContain(
      'https://zoek.officielebekendmakingen.nl/kst-26643-1390.html',
    );
  });

  it('gives a section of a letter its heading', async () => {
    const entry = (await library.entriesOf('003_d6dee61ec90fd0dc'))[1];
    if (!entry) throw new Error('no section');
    expect(textOf(answerReply(hitOn(entry), alone, 'nl'))).toContain('Uit de brief: Stand van zaken');
  });
});

describe('a long answer', () => {
  const sentence = (n: number): string =>
    `Dit is zin nummer ${n} van een antwoord dat niet in één bericht past.`;
  const longText = Array.from({ length: 90 }, (_, n) => `${sentence(n)}${n % 10 === 9 ? '\n\n' : ' '}`)
    .join('')
    .trim();
  const longEntry = async (): Promise<Entry> => {
    const entry = await entryOf(library, '000', 3);
    return {
      ...entry,
      passage: {
        ...entry.passage,
        answer: { text: longText, origins: [{ at: 0, start: 0, length: longText.length }] },
      },
    };
  };

  it('is cut between sentences around the one that answers, the cuts marked, with a button for the whole', async () => {
    const reply = answerReply(hitOn(await longEntry(), sentence(60)), alone, 'nl');
    const quote = quoteOf(reply);
    expect(markedIn(reply)).toEqual([sentence(60)]);
    expect(quote.startsWith('[…] Dit is zin')).toBe(true);
    expect(quote.endsWith('past. […]')).toBe(true);
    expect(longText).toContain(quote.replace(/^\[…\] | \[…\]$/g, ''));
    expect(labelsOf(reply)).toContain('Hele antwoord');
    expect(lengthOf(reply)).toBeLessThan(3200);
  });

  it('can be read whole, page by page, without losing or repeating a sentence', async () => {
    const entry = await longEntry();
    const pages: string[] = [];
    for (let page = 1; ; page++) {
      const reply = wholeReply(entry, alone, page, 'nl');
      pages.push(quoteOf(reply).replace(/^\[…\] | \[…\]$/g, ''));
      expect(lengthOf(reply)).toBeLessThan(3600);
      if (!labelsOf(reply).includes('Volgende deel')) break;
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join(' ').replace(/\s+/g, ' ')).toBe(longText.replace(/\s+/g, ' '));
  });

  it('takes a page beyond the last for the last, and nonsense for the first', async () => {
    const entry = await longEntry();
    expect(textOf(wholeReply(entry, alone, 99, 'nl'))).toMatch(/deel (\d+) van \1/);
    expect(textOf(wholeReply(entry, alone, Number.NaN, 'nl'))).toContain('deel 1 van');
  });
});
