import { describe, expect, it, vi } from 'vitest';
import { remembering } from '../../src/store/remembered.ts';
import type { Store } from '../../src/store/store.ts';
import { ownStore } from '../commands/request.ts';

const HERE = '1';
const THERE = '2';

/** A store that counts what it is asked, without a memory before it. */
async function counted(): Promise<{ store: Store; asked: () => number[] }> {
  const inner = await ownStore();
  const settings = vi.fn((server: string) => inner.settings.of(server));
  const phrasings = vi.fn((server: string) => inner.phrasings.of(server));
  const confirmed = vi.fn((server: string) => inner.votes.confirmed(server));
  const store = remembering({
    ...inner,
    settings: { ...inner.settings, of: settings },
    phrasings: { ...inner.phrasings, of: phrasings },
    votes: { ...inner.votes, confirmed },
  });
  return { store, asked: () => [settings, phrasings, confirmed].map(({ mock }) => mock.calls.length) };
}

const askAll = (store: Store, server: string): Promise<unknown> =>
  Promise.all([store.settings.of(server), store.phrasings.of(server), store.votes.confirmed(server)]);

describe('what every question asks of the store', () => {
  it('is read once for each server', async () => {
    const { store, asked } = await counted();
    for (const server of [HERE, HERE, THERE, HERE, THERE]) await askAll(store, server);
    expect(asked()).toEqual([2, 2, 2]);
  });

  it('is read again after a change, and then as it is', async () => {
    const { store } = await counted();
    await askAll(store, HERE);
    await store.settings.save(HERE, { language: 'en' });
    expect((await store.settings.of(HERE)).language).toBe('en');
    const id = await store.phrasings.add(HERE, { entry: 'e', text: 'anders gezegd', by: 'm' });
    expect(await store.phrasings.of(HERE)).toHaveLength(1);
    await store.phrasings.remove(HERE, id);
    expect(await store.phrasings.of(HERE)).toEqual([]);
    await store.forget(HERE);
    expect((await store.settings.of(HERE)).language).toBeNull();
  });

  it('follows the votes', async () => {
    const { store } = await counted();
    const question = await store.questions.remember({
      server: HERE,
      text: 'hoe zit dat?',
      language: 'nl',
      verdict: 'candidates',
      entries: ['e'],
      filters: {},
      follows: null,
    });
    for (const person of ['a', 'b']) {
      expect(await store.votes.confirmed(HERE)).toEqual([]);
      await store.votes.cast({ server: HERE, question, entry: 'e', person, helpful: true });
    }
    expect(await store.votes.confirmed(HERE)).toMatchObject([{ text: 'hoe zit dat?', entry: 'e' }]);
    await store.votes.dismiss(HERE, { text: 'Hoe zit dat', entry: 'e' });
    expect(await store.votes.confirmed(HERE)).toEqual([]);
  });

  it('that could not be read is asked for again', async () => {
    const inner = await ownStore();
    let works = false;
    const store = remembering({
      ...inner,
      settings: {
        ...inner.settings,
        of: async (server) => {
          if (!works) throw new Error('busy');
          return inner.settings.of(server);
        },
      },
    });
    await expect(store.settings.of(HERE)).rejects.toThrow('busy');
    works = true;
    expect((await store.settings.of(HERE)).keepsQuestions).toBe(true);
  });
});
