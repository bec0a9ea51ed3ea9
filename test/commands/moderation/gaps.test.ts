import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { labelsOf, textOf } from '../../replies/text-of.ts';
import { openSeeds } from '../../seeds.ts';
import { controlIn, Place, SERVER, UNNARROWED } from './place.ts';

let library: Library;
let place: Place;
beforeAll(async () => {
  library = await openSeeds();
});
beforeEach(async () => {
  place = await Place.open(library);
});

const csvOf = ({ attachments = [] }: Reply): string => {
  const [file] = attachments;
  if (file?.kind !== 'file') throw new Error('no file');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
};

describe('/index gaps', () => {
  it('says that nothing was asked in vain, or that no questions are kept', async () => {
    expect(textOf(await place.command('index', 'gaps'))).toBe('Er is niets tevergeefs gevraagd.');
    await place.store.settings.save(SERVER, { keepsQuestions: false });
    expect(textOf(await place.command('index', 'gaps'))).toContain('worden geen vragen bewaard');
  });

  it('groups what asks alike, the most frequent first, with how it fared and the last day', async () => {
    await place.askedInVain('wat kost een paspoort');
    await place.askedInVain('komt er een nieuw zwembad?');
    place.pass(2);
    await place.askedInVain('nieuw zwembad, komt dat er nog', 'candidates');
    const text = textOf(await place.command('index', 'gaps'));
    const [first = '', second = ''] = text.split(/\n\n(?=\d\. )/).slice(1);
    expect(first).toMatch(/^1\. .*zwembad/);
    expect(first).toContain('2 keer – 1× niets gevonden, 1× geen van de voorstellen gekozen');
    expect(first).toContain('laatst op 5 februari 2026');
    expect(second).toContain('wat kost een paspoort\n1 keer – niets gevonden; laatst op 3 februari 2026');
    expect(text).toContain('3 vragen over 2 onderwerpen');
    expect(text).toContain('Wie dit vroeg, wordt niet bewaard.');
  });

  it('shows an answer that was voted down', async () => {
    const question = await place.store.questions.remember({
      server: SERVER,
      text: 'hoe laat gaat het gemeentehuis open',
      language: 'nl',
      verdict: 'answer',
      ...UNNARROWED,
      entries: ['entry'],
    });
    await place.store.votes.cast({ server: SERVER, question, entry: 'entry', person: '5', helpful: false });
    place.language = 'en';
    expect(textOf(await place.command('index', 'gaps'))).toContain('1 time – answer voted down');
  });

  it('is paged, in the message itself', async () => {
    const things = 'zwembad paspoort brug fietspad bibliotheek parkeren afval boom riool markt'.split(' ');
    for (const thing of things) await place.askedInVain(thing);
    const first = await place.command('index', 'gaps');
    expect(textOf(first)).toContain('deel 1 van 2');
    expect(labelsOf(first)).toEqual(['Volgende deel', 'Als bestand (CSV)']);
    const second = await place.use(controlIn(first, 'Volgende deel'));
    expect(labelsOf(second)).toEqual(['Vorige deel', 'Als bestand (CSV)']);
    expect(
      things.filter((thing) => textOf(first).includes(thing) === textOf(second).includes(thing)),
    ).toEqual([]);
    expect(place.dispatcher.mannerOf('gaps')).toBe('in-place');
    for (const nonsense of ['99', '-1', 'x', ''])
      expect(textOf(await place.use({ name: 'gaps', args: [nonsense] }))).toMatch(/deel [12] van 2/);
  });

  it('tells nothing of another server', async () => {
    await place.store.questions.remember({
      server: '3',
      text: 'zwembad',
      language: 'nl',
      verdict: 'nothing',
      ...UNNARROWED,
    });
    expect(textOf(await place.command('index', 'gaps'))).toBe('Er is niets tevergeefs gevraagd.');
  });
});

describe('/index export', () => {
  it('gives a line a question, those of a subject together, and no formula', async () => {
    await place.askedInVain('wat kost "een" paspoort, nu?');
    await place.askedInVain('zwembad hyperlink');
    // The newest come first.
    place.pass(1 / 24);
    await place.askedInVain('=HYPERLINK("zwembad")');
    const reply = await place.command('index', 'export');
    expect(textOf(reply)).toBe('Hier zijn 3 vragen, als CSV.');
    expect(csvOf(reply).split('\r\n')).toEqual([
      '\ufeffonderwerp,aantal,vraag,taal,uitkomst,dag',
      '1,2,"\'=HYPERLINK(""zwembad"")",Nederlands,niets gevonden,2026-02-03',
      '1,2,zwembad hyperlink,Nederlands,niets gevonden,2026-02-03',
      '2,1,"wat kost ""een"" paspoort, nu?",Nederlands,niets gevonden,2026-02-03',
      '',
    ]);
    expect(await place.logged()).toEqual(['export-gaps']);
  });

  it('is had by the button under the gaps too, and not where there is nothing', async () => {
    expect((await place.command('index', 'export')).attachments).toBeUndefined();
    expect(await place.logged()).toEqual([]);
    await place.askedInVain('zwembad');
    place.language = 'en';
    const reply = await place.use(controlIn(await place.command('index', 'gaps'), 'As a file (CSV)'));
    expect(csvOf(reply)).toContain('zwembad,Dutch,nothing found');
    expect(reply.attachments?.[0]?.name).toBe('asked-in-vain.csv');
  });
});
