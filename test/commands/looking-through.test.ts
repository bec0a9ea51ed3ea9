import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher, OptionValues } from '../../commands/command.ts';
import type { Library } from '../../src/library/library.ts';
import type { Control, Language, Reply } from '../../src/replies/reply.ts';
import { labelsOf, lengthOf, quoteOf, textOf } from '../replies/text-of.ts';
import { openFolder, openSeeds } from '../seeds.ts';
import { ownFolder } from '../store/support.ts';
import { dispatcherOver, lastReplyTo, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

const call = (
  command: string,
  options: OptionValues,
  language: Language = 'nl',
  over = dispatcher,
): Promise<Reply> =>
  lastReplyTo(over, requestOf({ kind: 'command', command, subcommand: null, options }, language));

const press = (reply: Reply, label: string, chosen?: string): Promise<Reply> => {
  const control = reply.controls.find((one) => one.label === label);
  if (control?.kind !== 'action' && control?.kind !== 'menu') throw new Error(`no ${label}`);
  const { name, args } = control.action;
  return lastReplyTo(
    dispatcher,
    requestOf({ kind: 'action', name, args: chosen === undefined ? args : [...args, chosen] }),
  );
};

const menuOf = ({ controls }: Reply): Control & { kind: 'menu' } => {
  const menu = controls.find(({ kind }) => kind === 'menu');
  if (menu?.kind !== 'menu') throw new Error('no menu');
  return menu;
};

describe('/search', () => {
  it('lists what comes near, a page at a time, each to be opened', async () => {
    const first = await call('search', { about: 'ICT-problemen OM' });
    expect(textOf(first)).toMatch(/^\d+ antwoorden bij „ICT-problemen OM”/);
    const second = await press(first, 'Volgende deel');
    expect(textOf(second)).toContain('deel 2 van');
    expect(textOf(second)).toContain('6. ');
    const ids = [...menuOf(first).options, ...menuOf(second).options].map(({ value }) => value);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(await press(second, 'Vorige deel'))).toBe(textOf(first));
    const opened = await press(second, 'Toon een antwoord', menuOf(second).options[1]?.value);
    expect(opened.about?.entry).toBe(menuOf(second).options[1]?.value);
  });

  it('keeps its order and its filters from page to page', async () => {
    const dates: string[] = [];
    let reply = await call('search', { about: 'OM hack', order: 'date', minister: 'Van Oosten' });
    for (;;) {
      expect(textOf(reply)).toContain('bij bewindspersoon „Van Oosten”');
      for (const { value } of menuOf(reply).options)
        dates.push((await library.entry(value))?.document.particulars.date.value ?? '');
      if (!labelsOf(reply).includes('Volgende deel')) break;
      reply = await press(reply, 'Volgende deel');
    }
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('says what there is where nothing comes near', async () => {
    const reply = await call('search', { about: 'xyzzy' }, 'en');
    expect(reply).toMatchObject({ tone: 'nothing', audience: 'asker' });
    expect(textOf(reply)).toContain('I know 5 documents');
  });
});

describe('/document', () => {
  it('tells all particulars with what they rest on, and its questions to choose from', async () => {
    const reply = await call('document', { title: '2025Z17315' });
    const text = textOf(reply);
    expect(text).toContain('Datum: Brief van 21 november 2025 – gelezen uit');
    expect(text).toContain('Ingezonden: 19 september 2025');
    expect(text).toContain('Gevraagd door: Sneller (D66)');
    expect(textOf(await press(reply, 'Volgende deel'))).toContain(
      '7 en 8. Erkent u dat er op dit moment nog een bezuiniging',
    );
    expect(quoteOf(await press(reply, 'Toon een antwoord', menuOf(reply).options[0]?.value))).not.toBe('');
    expect((await press(reply, 'Bestand')).attachments).toMatchObject([{ name: '001_f6bf631fb9c80b1a.txt' }]);
  });

  it('says of a date that nothing states what bounds it', async () => {
    const text = textOf(await call('document', { title: '002_3965bd8c44c47dd8' }));
    expect(text).toContain(
      'Datum: Datum onbekend, na 10 april 2025 – Het document noemt zijn eigen datum niet',
    );
  });

  it('tells of questions without an answer', async () => {
    const folder = await ownFolder();
    await writeFile(
      join(folder, 'vragen.txt'),
      '2024Z00001\nVragen van het lid Jansen (D66) aan de Minister van Financiën over theelepels (ingezonden 3 oktober 2024).\nVraag 1\nHoeveel zilveren theelepels bezit de Staat?\n',
    );
    const over = dispatcherOver(await openFolder(folder));
    const reply = await call('document', { title: 'vragen' }, 'nl', over);
    expect(textOf(reply)).toContain('Vragen zonder antwoord');
    expect(textOf(reply)).toContain('1. Hoeveel zilveren theelepels bezit de Staat?');
    const suggestion = await over.suggest(
      requestOf({ kind: 'command', command: 'ask', subcommand: null, options: {} }),
      'question',
      'zilveren theelep',
    );
    const asked = await call('ask', { question: suggestion[0]?.value ?? '' }, 'nl', over);
    expect(textOf(asked)).toContain('een antwoord ken ik er niet op');
  });

  it('says so where there is none of that name', async () => {
    expect(textOf(await call('document', { title: 'nergens' }, 'en'))).toContain(
      'I know no document “nergens”',
    );
  });
});

describe('/timeline', () => {
  it('tells oldest first what was answered on a subject, with a picture of the same numbers', async () => {
    const reply = await call('timeline', { subject: 'hack bij het OM' });
    const ids = menuOf(reply).options.map(({ value }) => value);
    const days = await Promise.all(
      ids.map(async (id) => (await library.entry(id))?.document.particulars.date.value ?? '9999'),
    );
    expect(days).toEqual([...days].sort());
    expect(ids.length).toBeGreaterThan(3);
    expect(textOf(reply)).toMatch(/antwoorden over „hack bij het OM”, van oud naar nieuw/);
    const [picture] = reply.attachments ?? [];
    if (picture?.kind !== 'picture') throw new Error('no picture');
    expect(picture.alternativeText).toContain(`${days.filter((day) => day !== '9999').length} antwoorden`);
    expect([...picture.bytes.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(lengthOf(reply)).toBeLessThan(3800);
  });

  it('draws no line for few answers', async () => {
    const reply = await call('timeline', { subject: 'verzuimcijfers' }, 'en');
    expect(menuOf(reply).options.length).toBeLessThan(4);
    expect(reply.attachments).toBeUndefined();
  });

  it('tells of nothing that is not about the subject', async () => {
    const reply = await call('timeline', { subject: 'boerenkool met rookworst' });
    expect(reply.tone).toBe('nothing');
    expect(reply.attachments).toBeUndefined();
  });
});

describe('/help', () => {
  it('tells of each command with what can be filled in, of channels and of messages', async () => {
    const text = textOf(await call('help', {}));
    expect(text).toContain(
      '/vraag – Stel een vraag en krijg het antwoord van de minister, met bron en datum (met vraag, alleen-ik, minister, vanaf, tot, document)',
    );
    expect(text).toContain('vanaf – Alleen vanaf deze dag');
    expect(text).toContain('noem mij (@)');
    expect(text).toContain('„Zoek het antwoord”');
    expect(text.length).toBeLessThan(3800);
  });
});
