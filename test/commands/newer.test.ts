import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { NEW_ANSWER, OLD_AND_NEW, OLD_ANSWER, oldAndNew } from '../newer.ts';
import { labelsOf, quoteOf, textOf } from '../replies/text-of.ts';
import { openFolder, openSeeds } from '../seeds.ts';
import { dispatcherOver, lastReplyTo, questionOf, requestOf } from './request.ts';

let library: Library;
beforeAll(async () => {
  const { folder, remove } = await oldAndNew();
  library = await openFolder(folder);
  await remove();
});

const asked = (language: 'nl' | 'en'): Promise<Reply> =>
  lastReplyTo(dispatcherOver(library), questionOf(OLD_AND_NEW, language));

describe('an answer to which there is a newer one', () => {
  it.each([
    ['nl', 'Er is een nieuwer antwoord: 13 januari 2026', 'Nieuwer antwoord'],
    ['en', 'There is a newer answer: 13 January 2026', 'Newer answer'],
  ] as const)('says so under it, with a button (%s)', async (language, sentence, label) => {
    const reply = await asked(language);
    expect(quoteOf(reply)).toBe(OLD_ANSWER);
    expect(textOf(reply)).toContain(sentence);
    expect(labelsOf(reply)).toContain(label);
  });

  it('leads by that button to the newer, for the one who pressed it; that one says of no other', async () => {
    const control = (await asked('nl')).controls.find(({ label }) => label === 'Nieuwer antwoord');
    if (control?.kind !== 'action') throw new Error('no button');
    const reply = await lastReplyTo(
      dispatcherOver(library),
      requestOf({ kind: 'action', ...control.action }),
    );
    expect(quoteOf(reply)).toBe(NEW_ANSWER);
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).not.toContain('nieuwer antwoord');
  });

  it('says nothing of it where the answer is the newest', async () => {
    const seeds = await openSeeds();
    const reply = await lastReplyTo(dispatcherOver(seeds), questionOf('moet het OM 40 miljoen bezuinigen?'));
    expect(reply.tone).toBe('answer');
    expect(textOf(reply)).not.toContain('nieuwer');
  });
});
