import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { labelsOf, textOf } from '../../replies/text-of.ts';
import { openSeeds } from '../../seeds.ts';
import { controlIn, MANAGER, Place, SERVER } from './place.ts';

let library: Library;
let place: Place;
beforeAll(async () => {
  library = await openSeeds();
});
beforeEach(async () => {
  place = await Place.open(library);
});

describe('/index log', () => {
  it('is empty before anything was done', async () => {
    expect(textOf(await place.command('index', 'log'))).toContain('Hier staat niets (meer)');
  });

  it('says who did what and when, newest first', async () => {
    await place.command('index', 'refresh');
    place.pass(1);
    await place.store.log.record(SERVER, { person: '55', action: 'add-document', subject: '**brief**.pdf' });
    await place.store.log.record(SERVER, { person: '55', action: 'change-settings', subject: 'language' });
    expect(
      textOf(await place.command('index', 'log'))
        .split('\n')
        .slice(2),
    ).toEqual([
      '4 februari 2026 om 11:00 – de persoon met nummer 55: instellingen gewijzigd (taal)',
      '4 februari 2026 om 11:00 – de persoon met nummer 55: document toegevoegd (**brief**.pdf)',
      '3 februari 2026 om 11:00 – u: documenten opnieuw gelezen',
    ]);
    place.language = 'en';
    expect(textOf(await place.command('index', 'log'))).toContain('you: read the documents again');
  });

  it('is paged both ways', async () => {
    for (let nth = 1; nth <= 23; nth++)
      await place.store.log.record(SERVER, {
        person: MANAGER.id,
        action: 'add-phrasing',
        subject: `no. ${nth};`,
      });
    const first = await place.command('index', 'log');
    expect(labelsOf(first)).toEqual(['Ouder']);
    const second = await place.use(controlIn(first, 'Ouder'));
    expect(labelsOf(second)).toEqual(['Nieuwer', 'Ouder']);
    const third = await place.use(controlIn(second, 'Ouder'));
    expect(labelsOf(third)).toEqual(['Nieuwer']);
    const numbers = [first, second, third].flatMap((reply) =>
      [...textOf(reply).matchAll(/no\. (\d+);/g)].map(([, number]) => Number(number)),
    );
    expect(numbers).toEqual(Array.from({ length: 23 }, (_, nth) => 23 - nth));
    expect(textOf(await place.use(controlIn(third, 'Nieuwer')))).toBe(textOf(second));
    expect(textOf(await place.use({ name: 'moderation-log', args: ['x'] }))).toBe(textOf(first));
  });

  it('tells nothing of another server', async () => {
    await place.store.log.record('3', { person: '1', action: 'refresh', subject: null });
    expect(textOf(await place.command('index', 'log'))).toContain('Hier staat niets (meer)');
  });
});
