import { describe, expect, it } from 'vitest';
import { inStore, open, ownFolder, question } from './support.ts';

const place = { server: 'here', channel: '11', message: '901' };

describe('a reply', () => {
  it('is found by either message, after a restart too', async () => {
    const folder = await ownFolder();
    const link = await inStore(folder, async ({ questions, replies }) => {
      const asked = await questions.remember(question('en dan?'));
      await replies.link({ ...place, reply: '902', asked, entry: 'entry-1' });
      return { ...place, reply: '902', asked, entry: 'entry-1' };
    });
    await inStore(folder, async ({ replies }) => {
      expect(await replies.to(place)).toEqual(link);
      expect(await replies.by({ server: 'here', channel: '11', reply: '902' })).toEqual(link);
      expect(await replies.to({ ...place, channel: '12' })).toBeNull();
      expect(await replies.by({ server: 'here', channel: '12', reply: '902' })).toBeNull();
    });
  });

  it('gives way to a later one to the same message, and is forgotten with it', async () => {
    const { replies } = await open();
    const direct = { ...place, server: null };
    await replies.link({ ...direct, reply: '902', asked: null, entry: 'entry-1' });
    await replies.link({ ...direct, reply: '903', asked: null, entry: null });
    expect(await replies.to(direct)).toMatchObject({ reply: '903', entry: null });
    expect(await replies.by({ server: null, channel: '11', reply: '902' })).toBeNull();
    await replies.forget(direct);
    expect(await replies.to(direct)).toBeNull();
  });
});
