/** The longest of everything, and text made to hurt: replies stay within what a message and a menu hold. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import type { DocumentSummary, Library } from '../../src/library/library.ts';
import { answerReply } from '../../src/replies/answer.ts';
import { candidatesReply } from '../../src/replies/choices.ts';
import { documentReply } from '../../src/replies/document.ts';
import { matchesReply } from '../../src/replies/matches.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { MOST_ON_TIMELINE, timelineReply } from '../../src/replies/timeline.ts';
import type { Hit } from '../../src/search/finding.ts';
import { entryOf, hitOn, openSeeds } from '../seeds.ts';
import { lengthOf } from './text-of.ts';

const LONG = '**@everyone** שלום z̷̢͚a̵l̶g̴o 🦔 `code` '.repeat(200);

let library: Library;
let hit: Hit;
let summary: DocumentSummary;
beforeAll(async () => {
  library = await openSeeds();
  const entry = await entryOf(library, '000', 1);
  const prose = { text: LONG, origins: [] };
  const particulars: Document['particulars'] = {
    ...entry.document.particulars,
    title: LONG.slice(0, 700),
    askers: Array.from({ length: 20 }, (_, n) => ({
      name: `Van den Langenaam${n}`,
      party: 'Partij',
      evidence: '',
    })),
    references: Array.from({ length: 30 }, (_, n) => ({ value: `2025Z${10000 + n}`, evidence: '' })),
    subject: { value: LONG, evidence: LONG },
    submitted: { value: '2025-01-01', evidence: LONG },
  };
  hit = {
    ...hitOn(entry),
    document: { ...entry.document, particulars },
    passage: {
      ...entry.passage,
      questions: [1, 2, 3],
      questionTexts: [prose, { ...prose, text: `a ${LONG}` }, { ...prose, text: `b ${LONG}` }],
      answer: prose,
      notes: Array.from({ length: 40 }, (_, n) => ({ mark: `${n}`, text: LONG })),
    },
  };
  const [first] = await library.documents({ document: entry.document.name });
  if (!first) throw new Error('no document');
  summary = { ...first, particulars, file: `${'x'.repeat(250)}.pdf` };
});

const hits = (count: number): Hit[] => Array.from({ length: count }, (_, n) => ({ ...hit, id: `id-${n}` }));
const filters = {
  minister: 'x'.repeat(100),
  document: 'y'.repeat(250),
  from: '2024-01-01',
  until: '2025-01-01',
};
const finding = () => ({ query: LONG, verdict: 'candidates', hits: hits(10), newer: null }) as const;

const asking = { id: 'abcdefghij', position: 3, matches: 10, votes: { yes: 123, no: 45 }, following: LONG };

const replies: Readonly<Record<string, () => Reply>> = {
  answer: () =>
    answerReply(hit, { siblings: hits(60), cited: hits(9), newer: hit }, 'nl', {
      asking,
      audience: 'asker',
      shareable: true,
    }),
  candidates: () => candidatesReply(finding(), 'nl', { asked: 'abcdefghij', following: LONG }),
  matches: () => matchesReply({ asked: 'abcdefghij', question: LONG, filters, entries: hits(50) }, 2, 'nl'),
  document: () => documentReply(summary, hits(80), 2, 'nl'),
  timeline: () =>
    timelineReply(
      { subject: LONG, filters, asked: 'abcdefghij', hits: hits(MOST_ON_TIMELINE), found: 99 },
      null,
      'nl',
    ),
};

describe('the longest reply with', () => {
  it.each(Object.keys(replies))('%s keeps to what a message and its rows hold', (name) => {
    const reply = replies[name]?.();
    if (!reply) throw new Error('no reply');
    // Escaping takes room as well: what is raw stays well below the 4,000 of a message.
    expect(lengthOf(reply)).toBeLessThan(3800);
    const menus = reply.controls.filter(({ kind }) => kind === 'menu');
    expect(Math.ceil((reply.controls.length - menus.length) / 5) + menus.length).toBeLessThanOrEqual(5);
    for (const control of reply.controls) {
      if (control.kind === 'action' || control.kind === 'menu')
        expect([control.action.name, ...control.action.args].join(':').length).toBeLessThanOrEqual(70);
      if (control.kind !== 'menu') continue;
      expect(control.options.length).toBeLessThanOrEqual(25);
      for (const { label, description = '-', value } of control.options) {
        expect(label.length).toBeLessThanOrEqual(100);
        expect(description.length).toBeLessThanOrEqual(100);
        expect(value).toMatch(/^[\w-]{1,100}$/);
      }
    }
  });
});
