import { describe, expect, it } from 'vitest';
import { someMoment } from '../seeds.ts';
import { Clock, inStore, open, ownFolder } from './support.ts';

const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
const brief = { name: 'brief', file: 'Brief over bruggen.pdf', by: '501', bytes };

describe('an added document', () => {
  it('is there after a restart, byte for byte', async () => {
    const folder = await ownFolder();
    const id = (await inStore(folder, ({ documents }) => documents.add('here', brief))) ?? '';
    const kept = {
      id,
      server: 'here',
      name: 'brief',
      file: 'Brief over bruggen.pdf',
      size: 300_000,
      by: '501',
      addedAt: someMoment,
      removed: null,
    };
    await inStore(folder, async ({ documents }) => {
      expect(await documents.of('here')).toEqual([kept]);
      expect(await documents.inUse()).toEqual([kept]);
      expect(Buffer.from((await documents.bytes('here', id)) ?? []).equals(bytes)).toBe(true);
    });
  });

  it('has a name of its own in its server', async () => {
    const { documents } = await open();
    expect(await documents.add('here', brief)).not.toBeNull();
    expect(await documents.add('here', brief)).toBeNull();
    expect(await documents.add('there', brief)).not.toBeNull();
    expect(await documents.inUse()).toHaveLength(2);
  });

  it('can be restored for thirty days after it was removed', async () => {
    const clock = new Clock();
    const { documents } = await open(null, clock);
    const id = (await documents.add('here', brief)) ?? '';
    expect(await documents.restore('here', id)).toBe(false);
    expect([await documents.remove('here', id), await documents.remove('here', id)]).toEqual([true, false]);
    expect(await documents.inUse()).toEqual([]);
    expect((await documents.of('here'))[0]?.removed).toEqual({
      at: someMoment,
      undoUntil: new Date('2026-03-05T10:00:00Z'),
    });
    clock.pass(30);
    expect(await documents.restore('here', id)).toBe(true);
    expect(await documents.inUse()).toMatchObject([{ id, removed: null }]);
    await documents.remove('here', id);
    clock.pass(31);
    expect(await documents.restore('here', id)).toBe(false);
    expect(await documents.of('here')).toEqual([]);
  });

  it('is not restored beside another that has taken its name', async () => {
    const { documents } = await open();
    const first = (await documents.add('here', brief)) ?? '';
    await documents.remove('here', first);
    const second = (await documents.add('here', brief)) ?? '';
    expect(await documents.restore('here', first)).toBe(false);
    await documents.remove('here', second);
    expect(await documents.restore('here', first)).toBe(true);
  });
});
