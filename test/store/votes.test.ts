import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesIn, Clock, inStore, open, ownFolder, question } from './support.ts';

describe('a vote', () => {
  it('can be changed, and counts once a person, also after a restart', async () => {
    const folder = await ownFolder();
    const id = await inStore(folder, ({ questions }) => questions.remember(question('waarom?')));
    const cast = (person: string, helpful: boolean) =>
      inStore(folder, ({ votes }) =>
        votes.cast({ server: 'here', question: id, entry: 'entry-1', person, helpful }),
      );
    expect(await cast('201', true)).toEqual({ yes: 1, no: 0 });
    expect(await cast('201', true)).toEqual({ yes: 1, no: 0 });
    expect(await cast('202', false)).toEqual({ yes: 1, no: 1 });
    expect(await cast('201', false)).toEqual({ yes: 0, no: 2 });
  });

  it('on a question that is gone is none', async () => {
    const { votes } = await open();
    const vote = { server: 'here', question: 'aaaaaaaaaa', entry: 'entry-1', person: '201', helpful: true };
    expect(await votes.cast(vote)).toBeNull();
    expect(await votes.counts('here', 'aaaaaaaaaa', 'entry-1')).toEqual({ yes: 0, no: 0 });
  });

  it('names nobody in the file', async () => {
    const folder = await ownFolder();
    const person = '311234567890123456';
    await inStore(folder, async ({ questions, votes }) => {
      const id = await questions.remember(question('waarom?'));
      await votes.cast({ server: 'here', question: id, entry: 'entry-1', person, helpful: true });
    });
    expect((await bytesIn(folder)).includes('waarom?')).toBe(true);
    expect((await bytesIn(folder)).includes(person)).toBe(false);
  });

  it('in a direct message, or where no words are kept, is about that one asking', async () => {
    const { questions, settings, votes } = await open();
    await settings.save('here', { keepsQuestions: false });
    for (const server of ['here', null]) {
      const [one, other] = [
        await questions.remember(question('waarom?', { server })),
        await questions.remember(question('waarom?', { server })),
      ];
      await votes.cast({ server, question: one, entry: 'entry-1', person: '201', helpful: true });
      expect(await votes.counts(server, one, 'entry-1')).toEqual({ yes: 1, no: 0 });
      expect(await votes.counts(server, other, 'entry-1')).toEqual({ yes: 0, no: 0 });
    }
  });
});

describe('votes, in any order', () => {
  const askings = ['Hoe laat is het?', 'hoe laat is het', 'Wie komt er?', 'Wié komt er'];
  const votes = fc.array(
    fc.record({
      asking: fc.nat(askings.length - 1),
      entry: fc.constantFrom('entry-1', 'entry-2'),
      person: fc.constantFrom('1', '2', '3', '4'),
      helpful: fc.boolean(),
    }),
    { maxLength: 30 },
  );

  it('leave each person their last on each passage for each question, and confirm what two more are for', async () => {
    await fc.assert(
      fc.asyncProperty(votes, async (cast) => {
        const store = await open();
        const ids: string[] = [];
        for (const text of askings) ids.push(await store.questions.remember(question(text)));
        /** By question (two askings each), passage and person. */
        const last = new Map<string, boolean>();
        const counted = (asked: number, entry: string, helpful: boolean): number =>
          [...last].filter(([key, value]) => key.startsWith(`${asked} ${entry} `) && value === helpful)
            .length;
        for (const { asking, entry, person, helpful } of cast) {
          const asked = Math.floor(asking / 2);
          last.set(`${asked} ${entry} ${person}`, helpful);
          const vote = { server: 'here', question: ids[asking] ?? '', entry, person, helpful };
          expect(await store.votes.cast(vote)).toEqual({
            yes: counted(asked, entry, true),
            no: counted(asked, entry, false),
          });
        }
        const expected = [0, 1].flatMap((asked) =>
          ['entry-1', 'entry-2'].map((entry) => ({
            entry,
            yes: counted(asked, entry, true),
            no: counted(asked, entry, false),
          })),
        );
        const confirmed = (await store.votes.confirmed('here')).map(({ entry, yes, no }) => ({
          entry,
          yes,
          no,
        }));
        const sorted = (counts: typeof confirmed) => counts.map((one) => JSON.stringify(one)).sort();
        expect(sorted(confirmed)).toEqual(sorted(expected.filter(({ yes, no }) => yes - no >= 2)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a confirmed answer', () => {
  it('needs two people, and is told in the words it was asked in last', async () => {
    const clock = new Clock();
    const { questions, votes } = await open(null, clock);
    const first = await questions.remember(question('Hoe zit dat met de brug?'));
    const cast = (id: string, person: string) =>
      votes.cast({ server: 'here', question: id, entry: 'entry-2', person, helpful: true });
    await cast(first, '1');
    expect(await votes.confirmed('here')).toEqual([]);
    clock.pass(1);
    await cast(await questions.remember(question('hoe zit dat met de brug')), '2');
    expect(await votes.confirmed('here')).toEqual([
      { text: 'hoe zit dat met de brug', entry: 'entry-2', yes: 2, no: 0 },
    ]);
  });

  it('that moderators dismiss stays away, whatever the votes', async () => {
    const { questions, votes } = await open();
    const id = await questions.remember(question('hoe zit dat?'));
    const cast = (person: string, entry: string) =>
      votes.cast({ server: 'here', question: id, entry, person, helpful: true });
    for (const person of ['1', '2']) for (const entry of ['entry-1', 'entry-2']) await cast(person, entry);
    await votes.dismiss('here', { text: 'Hoe zit dat?!', entry: 'entry-1' });
    await votes.dismiss('here', { text: 'hoe zit dat?', entry: 'entry-1' });
    await cast('3', 'entry-1');
    expect((await votes.confirmed('here')).map(({ entry }) => entry)).toEqual(['entry-2']);
  });
});
