import { describe, expect, it } from 'vitest';
import { someMoment } from '../seeds.ts';
import { Clock, inStore, open, ownFolder } from './support.ts';

describe('phrasings', () => {
  it('are there after a restart, oldest first, until they are taken away', async () => {
    const folder = await ownFolder();
    const clock = new Clock();
    const add = (entry: string, text: string) =>
      inStore(folder, ({ phrasings }) => phrasings.add('here', { entry, text, by: '501' }), clock);
    const first = await add('entry-1', 'moet de brug open?');
    clock.pass(1);
    const second = await add('entry-2', 'mag de brug dicht?');
    const of = () => inStore(folder, ({ phrasings }) => phrasings.of('here'), clock);
    expect(await of()).toEqual([
      { id: first, entry: 'entry-1', text: 'moet de brug open?', by: '501', at: someMoment },
      { id: second, entry: 'entry-2', text: 'mag de brug dicht?', by: '501', at: clock.now() },
    ]);
    const remove = () => inStore(folder, ({ phrasings }) => phrasings.remove('here', first));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await of()).toMatchObject([{ id: second }]);
  });

  it('in the same words for the same passage are one', async () => {
    const { phrasings } = await open();
    const add = (entry: string, text: string) => phrasings.add('here', { entry, text, by: '501' });
    const id = await add('entry-1', 'Moet de brug open?');
    expect(await add('entry-1', 'moet de brug open')).toBe(id);
    expect(await add('entry-2', 'moet de brug open')).not.toBe(id);
    expect((await phrasings.of('here')).map(({ text }) => text).sort()).toEqual([
      'Moet de brug open?',
      'moet de brug open',
    ]);
  });
});
