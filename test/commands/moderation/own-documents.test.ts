import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { labelsOf, quoteOf, textOf } from '../../replies/text-of.ts';
import { controlIn, Place, SERVER, SPOONS, STRANGER, upload } from './place.ts';

const QUESTION = 'hoeveel zilveren theelepels bezit de Staat';

let place: Place;
beforeEach(async () => {
  place = await Place.openWhole();
});

const preview = (): Promise<Reply> => place.command('index', 'add', { file: SPOONS });
const addSpoons = async (): Promise<Reply> => place.use(controlIn(await preview(), 'Toevoegen'));

describe('/index add', () => {
  it('shows what was read, with the words it comes from, before it counts', async () => {
    const [reading, shown] = await place.replies('index', 'add', { file: SPOONS });
    expect(reading && textOf(reading)).toBe('„lepels.txt” wordt gelezen …');
    const text = shown ? textOf(shown) : '';
    expect(text).toContain('Zo lees ik „lepels.txt”');
    expect(text).toContain('Soort: vragen met antwoorden');
    expect(text).toMatch(/Datum: antwoord ontvangen op 2 maart 2025 \(gelezen uit „.*2 maart 2025.*”\)/);
    expect(text).toContain('Bewindspersoon: minister Jansen (Financiën)');
    expect(text).toContain('Gevraagd door: Bakker (D66)');
    expect(text).toContain('Antwoorden en briefteksten: 2 antwoorden en briefteksten');
    expect(text).toContain('Hoeveel zilveren theelepels bezit de Staat?');
    expect((await place.ask(QUESTION)).tone).toBe('nothing');
    expect(await place.logged()).toEqual([]);
  });

  it('answers from it once it is added, in this server alone', async () => {
    expect(textOf(await addSpoons())).toContain('alleen in deze server');
    expect(quoteOf(await place.ask(QUESTION))).toContain('1.412 theelepels');
    expect((await place.ask(QUESTION, '3')).tone).toBe('nothing');
    expect(await place.logged()).toEqual(['add-document: lepels.txt']);
    expect(textOf(await place.command('index', 'status'))).toContain(
      'Daarvan van deze server zelf: 1 document, 2 antwoorden en briefteksten.',
    );
  });

  it('adds it once, however often the button is pressed, and whichever moderator presses it', async () => {
    const button = controlIn(await preview(), 'Toevoegen');
    const first = await place.use(button);
    expect(textOf(await place.use(button, [], { id: '4', moderator: true }))).toBe(textOf(first));
    expect(await place.store.documents.of(SERVER)).toHaveLength(1);
    expect(await place.logged()).toHaveLength(1);
  });

  it('keeps nothing when it is cancelled', async () => {
    const shown = await preview();
    expect(textOf(await place.use(controlIn(shown, 'Niet toevoegen')))).toContain('niet toegevoegd');
    expect(textOf(await place.use(controlIn(shown, 'Toevoegen')))).toContain('te lang geleden');
    expect(await place.store.documents.of(SERVER)).toEqual([]);
  });

  it('says so when the preview was too long ago', async () => {
    place.language = 'en';
    const shown = await preview();
    place.pass(1);
    const late = await place.use(controlIn(shown, 'Add'));
    expect(late.tone).toBe('problem');
    expect(textOf(late)).toContain('too long ago');
  });

  it('says why a file can not be read, or had', async () => {
    expect(textOf(await place.command('index', 'add', { file: upload('leeg.txt', '') }))).toContain(
      'het bestand bevat geen tekst',
    );
    const lost = {
      ...SPOONS,
      read: async () => {
        throw new UserError({ kind: 'no-such-document', text: 'lepels.txt' });
      },
    };
    expect((await place.command('index', 'add', { file: lost })).tone).toBe('problem');
    expect((await place.command('index', 'add')).tone).toBe('problem');
  });

  it('tells doubts about what was read', async () => {
    const half = upload('half.txt', `${await textIn(SPOONS)}\nVraag 3\nEn de vorken?\n`);
    expect(textOf(await place.command('index', 'add', { file: half }))).toContain(
      'vraag 3 heeft geen antwoord',
    );
  });

  it('offers no drafting where there is no language model', async () => {
    expect(labelsOf(await addSpoons())).toEqual([]);
  });
});

describe('/index remove', () => {
  it('offers the documents of this server alone', async () => {
    await addSpoons();
    const [first, ...others] = await place.suggest('remove', 'document', 'lepels');
    expect(first?.label).toContain('lepels.txt – ');
    expect(others).toEqual([]);
    expect(await place.suggest('remove', 'document', 'OM')).toEqual([]);
    expect(await place.suggest('remove', 'document', 'lepels', STRANGER)).toEqual([]);
  });

  it('takes it away, and puts it back by the button, once', async () => {
    await addSpoons();
    const [offered] = await place.suggest('remove', 'document', '');
    const removed = await place.command('index', 'remove', { document: offered?.value ?? '' });
    expect(textOf(removed)).toContain('Tot 5 maart 2026 om 11:00 kan het worden teruggezet');
    expect((await place.ask(QUESTION)).tone).toBe('nothing');
    const button = controlIn(removed, 'Zet terug');
    expect(textOf(await place.use(button))).toContain('is teruggezet');
    await place.use(button);
    expect(quoteOf(await place.ask(QUESTION))).toContain('1.412 theelepels');
    expect(await place.logged()).toEqual([
      'restore-document: lepels.txt',
      'remove-document: lepels.txt',
      'add-document: lepels.txt',
    ]);
  });

  it('puts it back by a command too, for thirty days', async () => {
    await addSpoons();
    await place.command('index', 'remove', { document: 'lepels.txt' });
    place.pass(29);
    const [offered] = await place.suggest('restore', 'document', '');
    expect(offered?.label).toBe('lepels.txt (tot 5 maart 2026)');
    expect(textOf(await place.command('index', 'restore', { document: 'lepels.txt' }))).toContain(
      'teruggezet',
    );
    await place.command('index', 'remove', { document: 'lepels' });
    expect(textOf(await place.command('index', 'restore', { document: 'Lepels' }))).toContain('teruggezet');
    await place.command('index', 'remove', { document: 'lepels' });
    place.pass(31);
    expect(await place.suggest('restore', 'document', '')).toEqual([]);
    expect(textOf(await place.command('index', 'restore', { document: offered?.value ?? '' }))).toContain(
      'kan niet meer worden teruggezet',
    );
  });

  it('says that public documents, and those that are none, are not for moderators to remove', async () => {
    for (const document of ['000_154f10a85f88dc88', 'nergens', ''])
      expect(textOf(await place.command('index', 'remove', { document }))).toContain('zelf geen document');
    expect(await place.logged()).toEqual([]);
  });
});

describe('/settings forget', () => {
  it('deletes everything of this server once it is confirmed, and that alone is in the log', async () => {
    await addSpoons();
    await place.store.settings.save(SERVER, { language: 'en', moderatorRole: '70' });
    const asked = await place.command('settings', 'forget');
    expect(textOf(asked)).toContain("That can't be undone.");
    expect(quoteOf(await place.ask(QUESTION))).toContain('1.412');
    const button = controlIn(asked, 'Delete everything');
    expect(button).toMatchObject({ style: 'danger' });
    expect(textOf(await place.use(button))).toContain('has been deleted');
    expect((await place.ask(QUESTION)).tone).toBe('nothing');
    expect(await place.store.settings.of(SERVER)).toMatchObject({ language: null, moderatorRole: null });
    expect(await place.store.documents.of(SERVER)).toEqual([]);
    expect(await place.logged()).toEqual(['forget']);
  });
});

const textIn = async (file: typeof SPOONS): Promise<string> => new TextDecoder().decode(await file.read());
