import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafting } from '../../../src/phrasings/drafting.ts';
import { createEndpoint } from '../../../src/phrasings/endpoint.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { LoopbackEndpoint, saysPhrasings } from '../../phrasings/loopback-endpoint.ts';
import { labelsOf, quoteOf, textOf } from '../../replies/text-of.ts';
import { lexicon } from '../../seeds.ts';
import { controlIn, Place, SERVER, SPOONS } from './place.ts';

const FIRST = saysPhrasings('hoeveel bestek heeft het land in bezit', 'silverware owned by the state');
const SECOND = saysPhrasings('wie houdt het bestek van het rijk schoon');

let endpoint: LoopbackEndpoint;
let place: Place;
let limit: AbortController;
beforeEach(async () => {
  endpoint = await LoopbackEndpoint.start();
  limit = new AbortController();
  place = await Place.openWhole({
    drafting: createDrafting({
      drafter: createEndpoint({
        url: endpoint.url,
        model: 'een-model',
        key: null,
        fetch: globalThis.fetch,
        now: () => new Date(0),
        sleep: (_, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      }),
      lexicon,
      limit: () => limit.signal,
    }),
  });
});
afterEach(() => endpoint.stop());

const LABEL = 'Laat een-model formuleringen opstellen';
const addSpoons = async (): Promise<Reply> =>
  place.use(controlIn(await place.command('index', 'add', { file: SPOONS }), 'Toevoegen'));
const kept = async (): Promise<string[]> =>
  (await place.store.phrasings.of(SERVER)).map(({ text, by }) => `${by}: ${text}`);

describe('drafting phrasings for a document that was added', () => {
  it('is offered with the model’s name, and asks nothing of it before', async () => {
    expect(labelsOf(await addSpoons())).toEqual([LABEL]);
    expect(endpoint.received).toEqual([]);
  });

  it('keeps what passes the checks as the server’s, by the model’s name', async () => {
    endpoint.behaviours = [FIRST, SECOND];
    const reply = await place.use(controlIn(await addSpoons(), LABEL));
    expect(textOf(reply)).toContain('een-model stelde 3 bruikbare formuleringen op.');
    expect((await kept()).sort()).toEqual([
      'een-model: hoeveel bestek heeft het land in bezit',
      'een-model: silverware owned by the state',
      'een-model: wie houdt het bestek van het rijk schoon',
    ]);
    expect((await place.logged())[0]).toBe('add-phrasing: een-model: 3 – lepels.txt');
    expect(quoteOf(await place.ask('wie houdt het bestek van het rijk schoon?'))).toContain('Rijksmuseum');
    expect(textOf(await place.command('index', 'phrasings'))).toContain('(opgesteld door een-model)');
  });

  it('drafts once for who presses twice, and not again for what has phrasings', async () => {
    endpoint.behaviours = [FIRST, SECOND];
    const button = controlIn(await addSpoons(), LABEL);
    await Promise.all([place.use(button), place.use(button)]);
    await place.use(button);
    expect(endpoint.received).toHaveLength(2);
    expect(await kept()).toHaveLength(3);
  });

  it('says what went wrong, and costs nothing', async () => {
    endpoint.behaviours = [{ status: 401 }];
    const reply = await place.use(controlIn(await addSpoons(), LABEL));
    expect(textOf(reply)).toContain('weigert de sleutel');
    expect(await kept()).toEqual([]);
    expect(await place.logged()).toEqual(['add-document: lepels.txt']);
  });

  it('ends when time is up, keeps what there was, and goes on when asked', async () => {
    endpoint.behaviours = [
      FIRST,
      () => {
        limit.abort();
        return undefined;
      },
    ];
    const button = controlIn(await addSpoons(), LABEL);
    const cut = await place.use(button);
    expect(textOf(cut)).toContain('De tijd was om');
    expect(textOf(cut)).toContain('Zonder formulering: 1 antwoord of brieftekst.');
    expect(await kept()).toHaveLength(2);
    limit = new AbortController();
    endpoint.behaviours = [SECOND];
    await place.use(controlIn(cut, 'Laat een-model verdergaan'));
    expect(await kept()).toHaveLength(3);
  });

  it('is for a document of this server alone', async () => {
    expect((await place.use({ name: 'draft-phrasings', args: ['AAAAAAAAAAAA'] })).tone).toBe('problem');
    expect(endpoint.received).toEqual([]);
  });
});

describe('without a language model', () => {
  it('a button from when there was one says so', async () => {
    const without = await Place.openWhole();
    expect(textOf(await without.use({ name: 'draft-phrasings', args: ['x'] }))).toContain(
      'geen taalmodel ingesteld',
    );
  });
});
