import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applySidecar, readSidecar } from '../../src/documents/sidecar.ts';
import { type DraftOptions, draftDocument } from '../../src/phrasings/draft-document.ts';
import { createEndpoint, ENDPOINT_BOUNDS } from '../../src/phrasings/endpoint.ts';
import { namePassage } from '../../src/phrasings/name-passage.ts';
import { extendSidecar } from '../../src/phrasings/write-sidecar.ts';
import { createFinder } from '../../src/search/find.ts';
import type { Entry } from '../../src/search/finding.ts';
import { entries } from '../search/support.ts';
import { lexicon } from '../seeds.ts';
import { type Behaviour, LoopbackEndpoint, says, saysPhrasings } from './loopback-endpoint.ts';

const SPOONS = {
  key: '1',
  questions: { 1: 'Hoeveel lepels bezit de Staat?' },
  answer: 'De Staat bezit 1.412 lepels van zilver.',
};
const HORSES = {
  key: '2-3',
  questions: { 2: 'Hoeveel paarden zijn er bij de politie?', 3: 'Waar staan de stallen?' },
  answer: 'De bereden politie heeft 110 paarden. De stallen staan in vijf steden.',
};
const LAMPS = {
  key: '4',
  questions: { 4: 'Branden de lampen bij nacht?' },
  answer: 'De verlichting wordt om elf uur gedoofd.',
};

const document = entries('document', [SPOONS, HORSES, LAMPS]);
const elsewhere = entries('elsewhere', [
  { key: '1', questions: { 1: 'Hoe lang duurt een procedure?' }, answer: 'Een procedure duurt acht weken.' },
]);

const GOOD: Behaviour[] = [
  saysPhrasings('hoeveel bestek heeft de overheid in de kast', 'silverware owned by the government'),
  saysPhrasings('hoeveel dieren rijden agenten op', 'where do officers keep their animals'),
  saysPhrasings('gaat het licht uit als iedereen slaapt', 'is it dark in the street late in the evening'),
];

let server: LoopbackEndpoint;
let expired: boolean;
beforeEach(async () => {
  server = await LoopbackEndpoint.start();
  expired = false;
});
afterEach(() => server.stop());

const never = new AbortController().signal;
const draft = (options: Partial<DraftOptions> = {}) =>
  draftDocument({
    entries: document,
    collection: [...elsewhere, ...document],
    drafter: createEndpoint({
      url: server.url,
      model: 'een-model',
      key: 'sk-geheime-sleutel',
      fetch: globalThis.fetch,
      now: () => new Date(0),
      sleep: (milliseconds, signal) =>
        milliseconds < ENDPOINT_BOUNDS.milliseconds || expired
          ? Promise.resolve()
          : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    }),
    lexicon,
    signal: never,
    ...options,
  });

const label = (entry: Entry | undefined) => expect.objectContaining({ questions: entry?.passage.questions });

describe('drafting for a document', () => {
  it('asks for each passage with that passage alone, and keeps what finds it', async () => {
    server.behaviours = [...GOOD];
    const { report, additions, entries: after } = await draft();
    expect(report).toMatchObject({
      passages: 3,
      skipped: 0,
      drafted: 6,
      kept: 6,
      failures: [],
      stopped: null,
    });
    expect(additions.map(({ passage, by }) => [passage, by])).toEqual([
      [{ questions: [1] }, 'een-model'],
      [{ questions: [2, 3] }, 'een-model'],
      [{ questions: [4] }, 'een-model'],
    ]);
    const prompts = server.received.map(({ body }) => body.messages.at(-1)?.content ?? '');
    expect(prompts[1]).toContain(HORSES.answer);
    expect(prompts[1]).toContain('Waar staan de stallen?');
    expect(prompts[1]).not.toMatch(/lepels|lampen|procedure/);
    const finder = createFinder([...elsewhere, ...after], lexicon);
    for (const { ask, passage } of additions)
      for (const text of ask)
        expect(finder.find(text).hits[0]?.passage.questions).toEqual(Object.values(passage)[0]);
  });

  it('leaves passages alone that have phrasings already, unless asked again', async () => {
    const had = entries('document', [
      { ...SPOONS, phrasings: ['hoeveel bestek heeft de overheid in de kast'] },
      HORSES,
    ]);
    server.behaviours = [GOOD[1] ?? {}];
    const { report } = await draft({ entries: had });
    expect(report).toMatchObject({ skipped: 1, drafted: 2, kept: 2 });
    expect(server.received).toHaveLength(1);
    server.behaviours = GOOD.slice(0, 2);
    const again = await draft({ entries: had, again: true });
    expect(again.report).toMatchObject({ skipped: 0, drafted: 4, kept: 3, rejected: { duplicate: 1 } });
    expect(again.additions[0]?.ask).toEqual(['silverware owned by the government']);
  });

  it('goes on after a passage for which the reply is nonsense, and says so', async () => {
    const nonsense: Behaviour[] = [
      { body: '<h1>Welkom</h1>', headers: { 'content-type': 'text/html' } },
      says('Dat kan ik niet.'),
      says(''),
      says('{"phrasings": [7, null]}'),
      says('{"phrasings": ["**@everyone** doe dit", "ja", "sk-geheime-sleutel is de sleutel"]}'),
      { body: '' },
    ];
    for (const behaviour of nonsense) {
      server.behaviours = [behaviour, ...GOOD.slice(1)];
      const { report, additions } = await draft();
      expect(report.failures).toEqual([{ passage: label(document[0]), reason: 'no-drafts' }]);
      expect(report.kept).toBe(4);
      expect(additions).toHaveLength(2);
    }
  });

  it('rejects what finds nothing', async () => {
    server.behaviours = [saysPhrasings('is dat dan zo', 'waarom was dat niet zo'), ...GOOD.slice(1)];
    const { report, additions } = await draft();
    expect(report).toMatchObject({ drafted: 6, kept: 4, rejected: { 'not-found': 2 } });
    expect(report.failures).toEqual([{ passage: label(document[0]), reason: 'no-drafts' }]);
    expect(additions.map(({ passage }) => passage)).toEqual([{ questions: [2, 3] }, { questions: [4] }]);
  });

  it('rejects what comes between a sibling and the question that found it', async () => {
    server.behaviours = [
      saysPhrasings('branden er nog lampen in de nacht', 'hoeveel bestek heeft de overheid in de kast'),
      ...GOOD.slice(1),
    ];
    const { report, additions, entries: after } = await draft();
    expect(report).toMatchObject({ drafted: 6, kept: 5, rejected: { siblings: 1 } });
    expect(additions[0]?.ask).toEqual(['hoeveel bestek heeft de overheid in de kast']);
    const finder = createFinder([...elsewhere, ...after], lexicon);
    for (const { id, passage } of after)
      for (const { text } of [...passage.questionTexts, ...passage.phrasings])
        expect(finder.find(text).hits[0]?.id, text).toBe(id);
  });

  it('says which passages a sidecar can not name, and asks nothing for them', async () => {
    const twins = entries('document', [HORSES, { ...HORSES, key: 'copy' }, SPOONS]);
    server.behaviours = [GOOD[0] ?? {}];
    const { report } = await draft({ entries: twins });
    expect(report.failures.map(({ reason }) => reason)).toEqual(['unnameable', 'unnameable']);
    expect(server.received).toHaveLength(1);
  });
});

describe('what would go wrong with every passage', () => {
  it('ends the asking, and keeps what was drafted until then', async () => {
    server.behaviours = [GOOD[0] ?? {}, { status: 401 }];
    const { report, additions } = await draft();
    expect(report).toMatchObject({ kept: 2, stopped: { kind: 'bad-key' } });
    expect(additions).toHaveLength(1);
    expect(server.received).toHaveLength(2);
  });

  it('includes silence three times in a row', async () => {
    const many = entries('document', [
      SPOONS,
      HORSES,
      LAMPS,
      { ...SPOONS, key: '9', questions: { 9: 'En vorken?' } },
    ]);
    server.behaviours = [() => undefined];
    expired = true;
    const { report } = await draft({ entries: many });
    expect(report.failures.map(({ reason }) => reason)).toEqual(['too-slow', 'too-slow', 'too-slow']);
    expect(report.stopped).toEqual({ kind: 'too-slow' });
  });

  it('includes whoever presses Ctrl-C', async () => {
    const controller = new AbortController();
    server.behaviours = [GOOD[0] ?? {}, () => void controller.abort()];
    const { report, additions } = await draft({ signal: controller.signal });
    expect(report.stopped).toEqual({ kind: 'interrupted' });
    expect(additions).toHaveLength(1);
  });
});

describe('the name of a passage', () => {
  const nameOf = (all: readonly Entry[], index: number) => {
    const entry = all[index] ?? expect.unreachable();
    return namePassage(entry.document, entry.passage);
  };

  it('is its numbers, and in a letter its first words', () => {
    const letter = entries('brief', [
      { key: 'p1', answer: 'Er wordt op dit moment hard gewerkt aan het herstel van alle systemen.' },
      { key: 'p2', answer: 'Er wordt op dit moment hard gewerkt aan het herstel van het vertrouwen.' },
      { key: 'p3', answer: 'Hoogachtend.' },
    ]);
    expect(nameOf(document, 1)).toEqual({ questions: [2, 3] });
    expect(nameOf(letter, 0)).toEqual({
      starts: 'Er wordt op dit moment hard gewerkt aan het herstel van alle',
    });
    expect(nameOf(letter, 1)).toEqual({
      starts: 'Er wordt op dit moment hard gewerkt aan het herstel van het',
    });
    expect(nameOf(letter, 2)).toEqual({ starts: 'Hoogachtend.' });
  });

  it('is its first words too where its numbers are used twice, and none where those are', () => {
    const list = entries('lijst', [
      SPOONS,
      { ...LAMPS, questions: { 1: 'En dan?' } },
      { key: 'x', answer: 'Nee.' },
    ]);
    expect(nameOf(list, 0)).toEqual({ starts: SPOONS.answer });
    expect(nameOf(list, 2)).toBeNull();
  });

  it('is read back as that passage', () => {
    for (const { document: whole, passage } of document) {
      const name = namePassage(whole, passage) ?? expect.unreachable();
      const sidecar = readSidecar(extendSidecar(null, [{ passage: name, by: 'm', ask: ['hoe dan'] }]));
      const changed = applySidecar(whole, sidecar).passages.filter(({ phrasings }) => phrasings.length > 0);
      expect(changed.map(({ key }) => key)).toEqual([passage.key]);
    }
  });
});
