/** However long the texts, what moderators see fits in a message without being cut by whoever renders it. */
import { describe, expect, it } from 'vitest';
import { type GapGroup, gapsReply } from '../../src/replies/gaps.ts';
import { logReply } from '../../src/replies/moderation-log.ts';
import { previewReply } from '../../src/replies/own-documents.ts';
import { phrasingsReply, type WayToAsk } from '../../src/replies/phrasings.ts';
import type { Gap, LogEntry } from '../../src/store/store.ts';
import { entries } from '../search/support.ts';
import { someMoment } from '../seeds.ts';
import { lengthOf } from './text-of.ts';

const MESSAGE = 4_000;
const long = (nth: number): string =>
  `${nth} ${'waarom duurt dit zo lang, en wie weet daarvan? '.repeat(80)}`;
const twenty = Array.from({ length: 20 }, (_, nth) => nth);
const [entry] = entries('document', [{ key: '1', questions: { 1: long(1) }, answer: long(2) }], {
  title: long(3).slice(0, 300),
});

describe('with the longest texts', () => {
  it('a page of gaps fits', () => {
    const groups = twenty.map((nth): GapGroup => {
      const gap: Gap = {
        text: long(nth),
        language: 'nl',
        verdict: 'nothing',
        votedDown: false,
        at: someMoment,
      };
      return [gap, { ...gap, verdict: 'candidates' }, { ...gap, votedDown: true }];
    });
    for (const language of ['nl', 'en'] as const)
      expect(lengthOf(gapsReply(groups, 1, true, language))).toBeLessThan(MESSAGE);
  });

  it('a page of the log fits', () => {
    const log = twenty.slice(0, 11).map(
      (number): LogEntry => ({
        number,
        person: '9'.repeat(20),
        action: 'export-gaps',
        subject: long(number),
        at: someMoment,
      }),
    );
    for (const language of ['nl', 'en'] as const)
      expect(lengthOf(logReply(log, null, '1', language))).toBeLessThan(MESSAGE);
  });

  it('a page of phrasings fits', () => {
    const ways = twenty.map(
      (nth): WayToAsk => ({
        value: `${nth}`,
        text: long(nth),
        entry,
        origin: { kind: 'model', model: 'm'.repeat(60) },
      }),
    );
    for (const language of ['nl', 'en'] as const)
      expect(lengthOf(phrasingsReply(ways, 1, null, 3, language))).toBeLessThan(MESSAGE);
  });

  it('a preview fits', () => {
    if (!entry) throw new Error('no entry');
    const asker = { name: 'N'.repeat(40), party: 'P'.repeat(20), evidence: '' };
    const document = {
      ...entry.document,
      passages: twenty.map(() => entry.passage),
      particulars: { ...entry.document.particulars, askers: twenty.map(() => asker) },
      warnings: twenty.map((nth) => ({ kind: 'question-without-answer', questions: [nth] }) as const),
    };
    const preview = { id: 'p', document, entries: [], until: someMoment };
    for (const language of ['nl', 'en'] as const)
      expect(lengthOf(previewReply(preview, language))).toBeLessThan(MESSAGE);
  });
});
