import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someMoment } from '../seeds.ts';
import { Clock, inStore, open, ownFolder, question } from './support.ts';

describe('a question', () => {
  it('is there after a restart, under a short id, without who asked', async () => {
    const folder = await ownFolder();
    const asked = question('hoeveel bruggen zijn er?', { verdict: 'candidates' });
    const id = await inStore(folder, ({ questions }) => questions.remember(asked));
    expect(id).toMatch(/^[a-z2-7]{10}$/);
    await inStore(folder, ({ questions }) => questions.choose('here', id, 'entry-2'));
    expect(await inStore(folder, ({ questions }) => questions.asked('here', id))).toEqual({
      ...asked,
      id,
      chosen: 'entry-2',
      at: someMoment,
    });
  });

  it('of a direct message is kept without its words', async () => {
    const { questions } = await open();
    const id = await questions.remember(question('iets voor mij alleen?', { server: null }));
    expect(await questions.asked(null, id)).toMatchObject({ text: null, entries: ['entry-1', 'entry-2'] });
  });

  it('of any text comes back as it was, or its first 4,000 characters', async () => {
    const { questions } = await open();
    const texts = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 200 }), async (piece, times) => {
        const text = piece.repeat(times);
        const id = await questions.remember(question(text));
        const kept = (await questions.asked('here', id))?.text ?? '';
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(text.length, 3999));
        expect(kept.length).toBeLessThanOrEqual(4000);
        expect(kept).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 50 },
    );
  });

  it('with a NUL in it is kept to its end', async () => {
    const { questions } = await open();
    const id = await questions.remember(question('tot \0 het einde?'));
    expect(await questions.asked('here', id)).toMatchObject({ text: 'tot \ufffd het einde?' });
  });

  it('that is asked a thousand times has a thousand ids', async () => {
    const { questions } = await open();
    const ids = await Promise.all(Array.from({ length: 1000 }, () => questions.remember(question('hoezo?'))));
    expect(new Set(ids).size).toBe(1000);
  });
});

describe('gaps', () => {
  it('are questions without an answer or a chosen candidate, newest first', async () => {
    const clock = new Clock();
    const { questions } = await open(null, clock);
    const ask = async (text: string, more: Parameters<typeof question>[1]): Promise<string> => {
      clock.pass(1);
      return questions.remember(question(text, more));
    };
    await ask('beantwoord?', { verdict: 'answer' });
    await ask('niets gevonden?', { verdict: 'nothing', entries: [] });
    await ask('niet gekozen?', { verdict: 'candidates', language: 'en' });
    const chosen = await ask('gekozen?', { verdict: 'candidates' });
    await questions.choose('here', chosen, 'entry-1');
    await ask('onder ons?', { verdict: 'nothing', server: null });

    const gaps = await questions.gaps('here');
    expect(gaps.map(({ text }) => text)).toEqual(['niet gekozen?', 'niets gevonden?']);
    expect(gaps[0]).toEqual({
      text: 'niet gekozen?',
      language: 'en',
      verdict: 'candidates',
      votedDown: false,
      at: new Date('2026-02-06T10:00:00Z'),
    });
  });

  it('are answers voted down on balance too, as long as they are', async () => {
    const { questions, votes } = await open();
    const id = await questions.remember(question('klopt dit?'));
    const vote = (person: string, helpful: boolean, entry = 'entry-1') =>
      votes.cast({ server: 'here', question: id, entry, person, helpful });
    await vote('1', false);
    expect(await questions.gaps('here')).toMatchObject([{ text: 'klopt dit?', votedDown: true }]);
    // Another asks the same in other capitals: their vote is about the same.
    const again = await questions.remember(question('Klopt dit'));
    expect(await questions.gaps('here')).toHaveLength(2);
    await votes.cast({ server: 'here', question: again, entry: 'entry-2', person: '2', helpful: true });
    expect(await questions.gaps('here')).toEqual([]);
  });
});
