import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actions } from '../../commands/actions.ts';
import type { Library } from '../../src/library/library.ts';
import type { Control, Reply } from '../../src/replies/reply.ts';
import { textOf } from '../replies/text-of.ts';
import { openSeeds } from '../seeds.ts';
import { controlIn, MANAGER, Place, SERVER, STRANGER } from './moderation/place.ts';
import { lastReplyTo } from './request.ts';

let library: Library;
let place: Place;
beforeAll(async () => {
  library = await openSeeds();
});
beforeEach(async () => {
  place = await Place.open(library);
});

const shown = (): Promise<Reply> => place.command('settings', 'show');
const picker = (reply: Reply, kind: Control['kind'], nth = 0): Control => {
  const found = reply.controls.filter((control) => control.kind === kind)[nth];
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('/settings show', () => {
  it('shows each setting with its default, and what the role needs in Discord itself', async () => {
    const text = textOf(await shown());
    expect(text).toContain('Kanalen: ik antwoord wie mij vermeldt of een opdracht typt (standaard).');
    expect(text).toContain('Taal: ieders eigen taal (standaard).');
    expect(text).toContain('Moderatoren: wie deze server mag beheren (standaard).');
    expect(text).toMatch(/Vragen: de woorden van vragen worden 180 dagen bewaard.*\(standaard\)/);
    expect(text).toContain('Serverinstellingen → Integraties');
  });

  it('says the same in English', async () => {
    place.language = 'en';
    const text = textOf(await shown());
    expect(text).toContain("Language: each person's own (by default).");
    expect(text).toContain('Server Settings → Integrations');
  });

  it('appoints channels for questions and for threads; one that is chosen anew changes its manner', async () => {
    await place.use(picker(await shown(), 'channels'), ['10', '11']);
    const reply = await place.use(picker(await shown(), 'channels', 1), ['11', '12']);
    expect((await place.store.settings.of(SERVER)).channels).toEqual([
      { channel: '10', manner: 'questions' },
      { channel: '11', manner: 'threads' },
      { channel: '12', manner: 'threads' },
    ]);
    expect(textOf(reply)).toContain('in 1 kanaal met een reactie en in 2 kanalen in een eigen thread');
    expect(picker(reply, 'channels')).toMatchObject({ chosen: ['10'] });
    const none = await place.use(picker(reply, 'channels', 1));
    expect(picker(none, 'channels', 1)).toMatchObject({ chosen: [] });
    expect((await place.store.settings.of(SERVER)).channels).toEqual([
      { channel: '10', manner: 'questions' },
    ]);
  });

  it('sets the language that everyone is answered in, at once, until each has their own again', async () => {
    const english = await place.use(picker(await shown(), 'menu'), ['en']);
    expect(textOf(english)).toContain('Language: English.');
    const question = place.request({ kind: 'question', text: 'recept voor boerenkool' }, STRANGER);
    expect(textOf(await lastReplyTo(place.dispatcher, question))).toContain('I found no answer');
    await place.use(picker(english, 'menu'), ['own']);
    expect(textOf(await lastReplyTo(place.dispatcher, question))).toContain('geen antwoord gevonden');
  });

  it('turns the keeping of questions off, which deletes what was kept, and on again', async () => {
    await place.askedInVain('komt er een zwembad');
    const reply = await place.use(controlIn(await shown(), 'Vragen niet bewaren, en wissen wat er is'));
    expect(textOf(reply)).toContain('worden niet bewaard; wat bewaard was, is gewist');
    expect(await place.store.questions.gaps(SERVER)).toEqual([]);
    await place.use(controlIn(reply, 'Vragen bewaren'));
    expect(await place.store.settings.of(SERVER)).toMatchObject({ keepsQuestions: true });
  });

  it('writes every change in the log', async () => {
    await place.use(picker(await shown(), 'roles'), ['70']);
    await place.use(picker(await shown(), 'menu'), ['nl']);
    expect(await place.logged()).toEqual(['change-settings: language', 'change-settings: moderatorRole']);
  });

  it.each([
    ['set-channels', ['everywhere', '10']],
    ['set-channels', []],
    ['set-language', ['fr']],
    ['set-language', ['constructor']],
    ['set-questions', ['sell']],
  ])('answers to %s %j in words, and changes nothing', async (name, args) => {
    const before = await place.store.settings.of(SERVER);
    expect((await place.use({ name, args })).tone).toBe('problem');
    expect(await place.store.settings.of(SERVER)).toEqual(before);
    expect(await place.logged()).toEqual([]);
  });
});

describe('a moderator role', () => {
  const appointed = { id: '8', moderator: false, roles: ['70'] };

  it('lets who has it moderate, from then on, and no longer when it is taken away', async () => {
    const refused =
      'Alleen moderatoren kunnen dat doen: wie deze server mag beheren, of er de rol voor heeft.';
    expect(textOf(await place.command('index', 'status', {}, appointed))).toBe(refused);
    const reply = await place.use(picker(await shown(), 'roles'), ['70']);
    expect(textOf(reply)).toContain('en wie de rol hieronder heeft');
    expect(textOf(await place.command('index', 'status', {}, appointed))).toContain('Wat ik ken');
    await place.use(picker(reply, 'roles'));
    expect(textOf(await place.command('index', 'status', {}, appointed))).toBe(refused);
  });

  it('is of that server alone', async () => {
    await place.use(picker(await shown(), 'roles'), ['70']);
    const elsewhere = {
      ...place.request({ kind: 'command', command: 'index', subcommand: 'log', options: {} }, appointed),
      place: { kind: 'server' as const, server: '3' },
    };
    expect((await lastReplyTo(place.dispatcher, elsewhere)).tone).toBe('problem');
  });

  it('opens no settings, and so no appointing of roles', async () => {
    await place.use(picker(await shown(), 'roles'), ['70']);
    const refused = 'Alleen wie deze server mag beheren, kan dat doen.';
    expect(textOf(await place.command('settings', 'show', {}, appointed))).toBe(refused);
    expect(textOf(await place.use({ name: 'set-role', args: ['71'] }, [], appointed))).toBe(refused);
    expect(await place.store.settings.of(SERVER)).toMatchObject({ moderatorRole: '70' });
  });

  it('shows in /help what who has it may use', async () => {
    await place.use(picker(await shown(), 'roles'), ['70']);
    const help = { kind: 'command', command: 'help', subcommand: null, options: {} } as const;
    const text = async (person: typeof appointed | typeof MANAGER): Promise<string> =>
      textOf(await lastReplyTo(place.dispatcher, place.request(help, person)));
    expect(await text(appointed)).toContain('/index logboek');
    expect(await text(appointed)).not.toContain('/instellingen');
    expect(await text(MANAGER)).toContain('/instellingen toon');
    expect(await text(STRANGER)).not.toContain('/index');
  });
});

describe('a stranger', () => {
  const guarded = Object.entries(actions).filter(([, { access }]) => access !== undefined);

  it.each(guarded.map(([name]) => [name]))(
    'who presses %s gets one sentence, and nothing happens',
    async (name) => {
      const before = JSON.stringify(await place.store.settings.of(SERVER));
      const reply = await place.use({ name, args: ['questions', '1'] }, [], STRANGER);
      expect(textOf(reply)).toMatch(/^Alleen (?:moderatoren|wie deze server mag beheren)[^.]*\.$/);
      expect(JSON.stringify(await place.store.settings.of(SERVER))).toBe(before);
      expect(await place.logged()).toEqual([]);
    },
  );

  it('is offered nothing while typing a command for moderators', async () => {
    expect(await place.suggest('phrasing', 'passage', 'verzuim bij het OM')).not.toEqual([]);
    expect(await place.suggest('phrasing', 'passage', 'verzuim bij het OM', STRANGER)).toEqual([]);
  });
});

describe('in a direct message', () => {
  it.each([
    ['settings', 'show'],
    ['settings', 'forget'],
    ['index', 'gaps'],
    ['index', 'log'],
    ['index', 'add'],
  ])('/%s %s says that it takes a server', async (command, subcommand) => {
    const request = {
      ...place.request({ kind: 'command', command, subcommand, options: {} }),
      place: { kind: 'direct' as const, server: null },
    };
    expect(textOf(await lastReplyTo(place.dispatcher, request))).toMatch(
      /^(?:Dat kan alleen in een server|Alleen wie deze server)/,
    );
  });
});

describe('a store that fails', () => {
  it('costs no answer, and lets nobody in', async () => {
    const broken = await Place.open(library);
    await broken.store.close();
    const question = broken.request(
      { kind: 'question', text: 'moet het OM 40 miljoen bezuinigen?' },
      STRANGER,
    );
    expect((await lastReplyTo(broken.dispatcher, question)).tone).not.toBe('problem');
    expect((await broken.command('index', 'status', {}, STRANGER)).tone).toBe('problem');
  });
});
