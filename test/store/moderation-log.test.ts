import { expect, it } from 'vitest';
import { someMoment } from '../seeds.ts';
import { Clock, inStore, ownFolder } from './support.ts';

it('lists what moderators did, newest first, page by page, whatever the clock says', async () => {
  const folder = await ownFolder();
  const clock = new Clock();
  const record = (action: 'refresh' | 'add-document', subject: string | null) =>
    inStore(folder, ({ log }) => log.record('here', { person: '501', action, subject }), clock);
  const page = (limit: number, before?: number) =>
    inStore(folder, ({ log }) => log.entries('here', before ? { limit, before } : { limit }), clock);
  await record('refresh', null);
  // The clock was wrong, and is set right.
  clock.pass(-2);
  await record('add-document', 'Brief over bruggen');
  await record('add-document', 'Brief over tunnels');
  expect(await page(2)).toMatchObject([
    { number: 3, subject: 'Brief over tunnels' },
    { number: 2, subject: 'Brief over bruggen' },
  ]);
  expect(await page(2, 2)).toEqual([
    { number: 1, person: '501', action: 'refresh', subject: null, at: someMoment },
  ]);
});
