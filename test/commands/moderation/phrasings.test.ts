import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import type { Control, Reply } from '../../../src/replies/reply.ts';
import type { Entry } from '../../../src/search/finding.ts';
import { labelsOf, textOf } from '../../replies/text-of.ts';
import { entryOf, openSeeds } from '../../seeds.ts';
import { controlIn, Place, SERVER, UNNARROWED } from './place.ts';

const ILLNESS = 'krijgen officieren van justitie de griep van hun computer';

let library: Library;
let entry: Entry;
let place: Place;
beforeAll(async () => {
  library = await openSeeds();
  entry = await entryOf(library, '000', 6);
});
beforeEach(async () => {
  place = await Place.open(library);
});

const add = (text: string, passage = entry.id): Promise<Reply> =>
  place.command('index', 'phrasing', { passage, text });
const menuIn = (reply: Reply): Control & { readonly kind: 'menu' } => {
  const menu = reply.controls.find((control) => control.kind === 'menu');
  if (menu?.kind !== 'menu') throw new Error('no menu');
  return menu;
};

/** A question that two more people say the passage answers than not. */
async function confirm(text: string): Promise<void> {
  const question = await place.store.questions.remember({
    server: SERVER,
    text,
    language: 'nl',
    verdict: 'answer',
    ...UNNARROWED,
    entries: [entry.id],
  });
  for (const person of ['5', '6'])
    await place.store.votes.cast({ server: SERVER, question, entry: entry.id, person, helpful: true });
}

describe('/index phrasing', () => {
  it('offers passages by words of their question', async () => {
    const offered = await place.suggest('phrasing', 'passage', 'verzuimcijfers bij het OM');
    expect(offered[0]).toEqual({ label: entry.passage.questionTexts[0]?.text, value: entry.id });
  });

  it('adds another way to ask, on one line, and writes it in the log', async () => {
    const reply = await add(`  ${ILLNESS.replace(' ', '\n ')} `);
    expect(textOf(reply)).toContain(`Voortaan hoort „${ILLNESS}” bij dit antwoord:`);
    expect(await place.store.phrasings.of(SERVER)).toMatchObject([
      { entry: entry.id, text: ILLNESS, by: '1' },
    ]);
    expect(await place.logged()).toEqual([`add-phrasing: ${ILLNESS}`]);
  });

  it.each([
    ['verzuim', 'minstens 2 woorden'],
    ['?! …', 'minstens 2 woorden'],
    ['hoe vaak '.repeat(40), 'hooguit 300 tekens'],
  ])('takes no %j', async (text, sentence) => {
    expect(textOf(await add(text))).toContain(sentence);
    expect(await place.store.phrasings.of(SERVER)).toEqual([]);
  });

  it('takes no copy of the question, and nothing twice', async () => {
    expect(textOf(await add(entry.passage.questionTexts[0]?.text.toUpperCase().slice(0, 300) ?? ''))).toBe(
      'Zo staat de vraag er al in het document; geef andere woorden.',
    );
    await add(ILLNESS);
    place.language = 'en';
    expect(textOf(await add(`${ILLNESS.toUpperCase()}?`))).toBe('This answer has that phrasing already.');
    expect(await place.store.phrasings.of(SERVER)).toHaveLength(1);
  });

  it('asks to choose an answer from the list where none was', async () => {
    for (const passage of ['het verzuim', '', 'AAAAAAAAAAAA'])
      expect(textOf(await add(ILLNESS, passage))).toBe(
        'Kies het antwoord uit de lijst die verschijnt terwijl u typt.',
      );
  });

  it('takes no more than thirty for one answer', async () => {
    for (let nth = 1; nth <= 30; nth++)
      await place.store.phrasings.add(SERVER, { entry: entry.id, text: `griep nummer ${nth}`, by: '1' });
    expect(textOf(await add(ILLNESS))).toContain('al 30 formuleringen');
  });
});

describe('/index phrasings', () => {
  it('says that there are none yet', async () => {
    expect(textOf(await place.command('index', 'phrasings'))).toContain('nog geen eigen formuleringen');
  });

  it('lists those of moderators, of a model and of votes, with the question and where each comes from', async () => {
    await add(ILLNESS);
    await place.store.phrasings.add(SERVER, { entry: 'gone', text: 'iets ouds', by: 'een-model-7b' });
    await confirm('zijn ze ziek geworden van de hack');
    const text = textOf(await place.command('index', 'phrasings'));
    expect(text).toContain(`${ILLNESS} → Heeft de verhoogde werkdruk`);
    expect(text).toContain('(van een moderator)');
    expect(text).toContain('iets ouds → het antwoord is er niet meer (opgesteld door een-model-7b)');
    expect(text).toContain('zijn ze ziek geworden van de hack');
    expect(text).toContain('(bevestigd door stemmen: 2 voor, 0 tegen)');
  });

  it('takes away what is chosen, in the message itself, once', async () => {
    await add(ILLNESS);
    await add('wie ligt er ziek in bed');
    await confirm('zijn ze ziek geworden van de hack');
    const reply = await place.command('index', 'phrasings');
    const menu = menuIn(reply);
    expect(menu.most).toBe(3);
    const chosen = menu.options.filter(({ label }) => label !== ILLNESS).map(({ value }) => value);
    const after = await place.use(menu, chosen);
    expect(textOf(after)).toContain('2 formuleringen weggehaald.');
    expect(menuIn(after).options.map(({ label }) => label)).toEqual([ILLNESS]);
    expect(await place.store.votes.confirmed(SERVER)).toEqual([]);
    expect((await place.logged()).slice(0, 2)).toEqual([
      'remove-phrasing: wie ligt er ziek in bed',
      'dismiss-confirmed: zijn ze ziek geworden van de hack',
    ]);
    const again = await place.use(menu, chosen);
    expect(textOf(again)).not.toContain('weggehaald');
    expect(await place.logged()).toHaveLength(4);
    expect(place.dispatcher.mannerOf('take-phrasings-away')).toBe('in-place');
  });

  it('can be of one answer, also page by page', async () => {
    const other = await entryOf(library, '000', 3);
    for (let nth = 1; nth <= 12; nth++)
      await place.store.phrasings.add(SERVER, { entry: entry.id, text: `griep nummer ${nth}.`, by: '1' });
    await place.store.phrasings.add(SERVER, { entry: other.id, text: 'heel iets anders', by: '1' });
    const all = await place.command('index', 'phrasings');
    expect(textOf(all)).toContain('(13)');
    const first = await place.command('index', 'phrasings', { passage: entry.id });
    const second = await place.use(controlIn(first, 'Volgende deel'));
    expect(menuIn(first).options).toHaveLength(10);
    expect(menuIn(second).options).toHaveLength(2);
    expect(textOf(first) + textOf(second)).not.toContain('heel iets anders');
    expect(labelsOf(second)).toContain('Vorige deel');
    expect((await place.command('index', 'phrasings', { passage: 'nergens' })).tone).toBe('problem');
  });

  it('are those of this server alone', async () => {
    await place.store.phrasings.add('3', { entry: entry.id, text: ILLNESS, by: '1' });
    const [theirs] = await place.store.phrasings.of('3');
    expect(textOf(await place.command('index', 'phrasings'))).not.toContain(ILLNESS);
    await place.use({ name: 'take-phrasings-away', args: ['1', ''] }, [theirs?.id ?? '']);
    expect(await place.store.phrasings.of('3')).toHaveLength(1);
  });
});
