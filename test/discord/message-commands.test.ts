import type { APIEmbed } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../commands/command.ts';
import { startBot } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { textOf } from './loopback/components.ts';

function messageIn(request: Request | undefined): unknown {
  return request?.call.kind === 'command' ? request.call.options.message : undefined;
}

describe('a command on a message', () => {
  it.each([
    ['nl', 'Zoek het antwoord', 'nl'],
    ['en-GB', 'Find the answer', 'en'],
  ] as const)('is offered in %s as “%s”, and gets what the message says', async (locale, name, language) => {
    const { discord, dispatcher } = await startBot(() => [say('Gevonden')]);
    const anna = discord.person({ name: 'Anna', locale });
    const bram = discord.person({ name: 'Bram' });
    const said = discord.say(bram, `<@${anna.id}> weet jij of er *geld* is? <:hm:123456789012345678>`);
    const asked = discord.messageCommand(anna, said.message, name);
    expect(textOf(await asked.reply())).toBe('Gevonden');
    expect(asked.ephemeral).toBe(true);
    expect(dispatcher.requests).toMatchObject([
      {
        call: { command: 'find', subcommand: null, options: { message: 'weet jij of er *geld* is?' } },
        language,
        person: { id: anna.id },
      },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('reads embeds where nothing was typed, and gets an empty text where there is none', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna' });
    const feed = discord.person({ name: 'Feed', bot: true });
    const embeds: APIEmbed[] = [
      { title: 'Kamervraag', description: 'Komt er geld bij?', fields: [{ name: 'Door', value: 'Sneller' }] },
    ];
    const posted = discord.say(feed, '', { fixed: { embeds } });
    await discord.messageCommand(anna, posted.message, 'Find the answer').reply();
    const picture = discord.say(anna, '', { files: [{ name: 'a.png', content: 'x' }] });
    await discord.messageCommand(anna, picture.message, 'Find the answer').reply();
    expect(dispatcher.requests.map(messageIn)).toEqual(['Kamervraag Komt er geld bij? Door Sneller', '']);
    expect(discord.violations).toEqual([]);
  });

  it('reads the bot’s own messages as they are shown', async () => {
    const { discord, dispatcher } = await startBot(() => [
      {
        ...say('Er is *geen* geld [sic].'),
        blocks: [
          { kind: 'title', text: [{ text: 'Antwoord' }] },
          {
            kind: 'quote',
            paragraphs: [[{ text: 'Er is ' }, { text: 'geen', style: 'strong' }, { text: ' *geld* [sic].' }]],
          },
        ],
      },
    ]);
    const anna = discord.person({ name: 'Anna' });
    const answer = await discord.say(anna, 'geld?', { mention: true }).answer();
    await discord.messageCommand(anna, answer, 'Find the answer').reply();
    expect(messageIn(dispatcher.requests[1])).toBe('Antwoord Er is geen *geld* [sic].');
    expect(discord.violations).toEqual([]);
  });
});
