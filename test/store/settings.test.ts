import { describe, expect, it } from 'vitest';
import { bytesIn, inStore, open, ownFolder, question } from './support.ts';

describe('the settings of a server', () => {
  it('are those of a bot that answers who speaks to it, until others are saved', async () => {
    const { settings } = await open();
    expect(await settings.of('here')).toEqual({
      language: null,
      channels: [],
      moderatorRole: null,
      keepsQuestions: true,
    });
  });

  it('change in what is saved alone, and outlive a restart', async () => {
    const folder = await ownFolder();
    const channels = [
      { channel: '11', manner: 'questions' },
      { channel: '12', manner: 'threads' },
    ] as const;
    await inStore(folder, ({ settings }) => settings.save('here', { language: 'en', channels }));
    await inStore(folder, ({ settings }) => settings.save('here', { moderatorRole: '77' }));
    const saved = { language: 'en', channels, moderatorRole: '77', keepsQuestions: true };
    expect(await inStore(folder, ({ settings }) => settings.of('here'))).toEqual(saved);
    const fewer = await inStore(folder, ({ settings }) =>
      settings.save('here', { channels: [{ channel: '12', manner: 'questions' }], language: null }),
    );
    expect(fewer).toEqual({ ...saved, language: null, channels: [{ channel: '12', manner: 'questions' }] });
  });

  it('hold a channel once, in the manner named last', async () => {
    const { settings } = await open();
    const { channels } = await settings.save('here', {
      channels: [
        { channel: '11', manner: 'questions' },
        { channel: '11', manner: 'threads' },
      ],
    });
    expect(channels).toEqual([{ channel: '11', manner: 'threads' }]);
  });

  it('delete the words of questions when these are kept no more, in the file too', async () => {
    const folder = await ownFolder();
    const store = await open(folder);
    const id = await store.questions.remember(question('wat kost de Zandwijkse brug?'));
    await store.votes.dismiss('here', { text: 'wie betaalt de Zandwijkse brug?', entry: 'entry-1' });
    const elsewhere = await store.questions.remember(question('hoe oud is het fort?', { server: 'there' }));
    expect((await bytesIn(folder)).includes('Zandwijkse')).toBe(true);

    await store.settings.save('here', { keepsQuestions: false });
    expect(await store.questions.asked('here', id)).toMatchObject({
      text: null,
      entries: ['entry-1', 'entry-2'],
    });
    expect(await store.questions.asked('there', elsewhere)).toMatchObject({ text: 'hoe oud is het fort?' });
    const bytes = (await bytesIn(folder)).toString('latin1').toLowerCase();
    expect(bytes).toContain('het fort');
    expect(bytes).not.toContain('zandwijkse');

    const later = await store.questions.remember(question('en de tunnel?'));
    expect(await store.questions.asked('here', later)).toMatchObject({ text: null });
  });
});
