import { beforeAll, describe, expect, it } from 'vitest';
import type { Call, Dispatcher } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import { labelsOf, quoteOf, textOf } from '../replies/text-of.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { dispatcherOver, lastReplyTo, questionOf, repliesTo, requestOf } from './request.ts';

let library: Library;
let dispatcher: Dispatcher;
beforeAll(async () => {
  library = await openSeeds();
  dispatcher = dispatcherOver(library);
});

const manage = (subcommand: string): Call => ({ kind: 'command', command: 'index', subcommand, options: {} });

describe('a question', () => {
  it('is answered with the minister’s own words', async () => {
    const reply = await lastReplyTo(dispatcher, questionOf('moet het OM nou 40 miljoen bezuinigen of niet?'));
    expect(quoteOf(reply)).toContain('Er is geen sprake van een aan het OM opgelegde bezuiniging.');
    expect(reply.audience).toBe('everyone');
  });

  it('gets the same answer as a command, for the asker alone when asked so', async () => {
    const options = { question: 'moet het OM nou 40 miljoen bezuinigen of niet?', private: true };
    const reply = await lastReplyTo(
      dispatcher,
      requestOf({ kind: 'command', command: 'ask', subcommand: null, options }),
    );
    expect(quoteOf(reply)).toContain('Er is geen sprake van een aan het OM opgelegde bezuiniging.');
    expect(reply.audience).toBe('asker');
  });

  it('that is empty is met with how to ask', async () => {
    const reply = await lastReplyTo(dispatcher, questionOf('   ', 'en'));
    expect(textOf(reply)).toContain('Ask a question in your own words');
  });

  it('about something else is met with nothing, and with what there is', async () => {
    const reply = await lastReplyTo(dispatcher, questionOf('recept voor boerenkool met rookworst'));
    expect(reply.tone).toBe('nothing');
    expect(textOf(reply)).toContain('Ik ken 5 documenten');
  });

  it('of any length and content gets a reply', async () => {
    for (const text of [
      '?',
      '\u0000',
      '🦔'.repeat(2000),
      'waarom '.repeat(600),
      '**__~~',
      '](',
      'a'.repeat(5000),
    ])
      expect(textOf(await lastReplyTo(dispatcher, questionOf(text)))).not.toBe('');
  });
});

describe('a button', () => {
  it('shows the passage it carries, for the one who pressed it', async () => {
    const entry = await entryOf(library, '000', 3);
    const reply = await lastReplyTo(
      dispatcher,
      requestOf({ kind: 'action', name: 'show', args: [entry.id] }),
    );
    expect(quoteOf(reply)).toBe(entry.passage.answer.text);
    expect(reply.audience).toBe('asker');
  });

  it('shows an answer whole', async () => {
    const entry = await entryOf(library, '004', 1);
    const reply = await lastReplyTo(
      dispatcher,
      requestOf({ kind: 'action', name: 'whole', args: [entry.id, '1'] }),
    );
    expect(quoteOf(reply)).toBe(entry.passage.answer.text);
    expect(labelsOf(reply)).not.toContain('Volgende deel');
  });

  it.each([
    ['of a passage that is gone', { name: 'show', args: ['AAAAAAAAAAAA'] }, 'Dat antwoord ken ik niet meer'],
    ['without a passage', { name: 'whole', args: [] }, 'Dat antwoord ken ik niet meer'],
    ['that does not exist', { name: 'constructor', args: [] }, 'Dat ken ik niet'],
  ])('%s is met in words', async (_, action, words) => {
    const reply = await lastReplyTo(dispatcher, requestOf({ kind: 'action', ...action }));
    expect(textOf(reply)).toContain(words);
    expect(reply.tone).toBe('problem');
  });
});

describe('/index', () => {
  it.each(['refresh', 'status'])('%s is refused to who may not manage the server', async (subcommand) => {
    const replies = await repliesTo(dispatcher, requestOf(manage(subcommand), 'en', false));
    expect(replies.map(textOf)).toEqual([
      'Only moderators can do that: those who may manage this server, or have its role for it.',
    ]);
  });

  it('refresh reports what changed, after saying that it is under way', async () => {
    const replies = await repliesTo(dispatcher, requestOf(manage('refresh'), 'nl', true));
    expect(replies.map(textOf)).toEqual([
      expect.stringContaining('worden opnieuw gelezen'),
      expect.stringContaining('Er is niets veranderd.'),
    ]);
  });

  it('status says what there is', async () => {
    const reply = await lastReplyTo(dispatcher, requestOf(manage('status'), 'en', true));
    expect(textOf(reply)).toContain('5 documents from 3 September 2025 to 13 January 2026');
    expect(textOf(reply)).toContain('35 answers and letter texts');
  });
});

describe('/help', () => {
  it('lists each command with its description, those of moderators to moderators alone', async () => {
    const call: Call = { kind: 'command', command: 'help', subcommand: null, options: {} };
    const forAll = textOf(await lastReplyTo(dispatcher, requestOf(call, 'nl', false)));
    const forModerators = textOf(await lastReplyTo(dispatcher, requestOf(call, 'nl', true)));
    expect(forAll).toContain('/vraag – Stel een vraag');
    expect(forAll).not.toContain('/index');
    expect(forModerators).toContain('/index ververs – Lees de documenten opnieuw');
  });
});

describe('failures', () => {
  it('become one sentence, their cause goes to the log', async () => {
    const logged: unknown[] = [];
    const broken: Library = {
      ...library,
      find: () => {
        throw new Error('disk on fire');
      },
    };
    const log = { error: (fields: unknown) => logged.push(fields) };
    const reply = await lastReplyTo(dispatcherOver(broken, log as never), questionOf('iets'));
    expect(textOf(reply)).toBe('Er ging iets mis bij mij; het is vastgelegd. Probeer het later nog eens.');
    expect(logged).toMatchObject([{ err: { message: 'disk on fire' } }]);
  });

  it('an unknown command is met in words', async () => {
    const call: Call = { kind: 'command', command: 'vanish', subcommand: null, options: {} };
    expect(textOf(await lastReplyTo(dispatcher, requestOf(call)))).toContain('Dat ken ik niet');
  });
});

describe('the command list', () => {
  const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);

  it('has names that Discord takes, unique within each language', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const one of all) {
        const { names, descriptions } = one;
        const form = 'onMessage' in one ? /^[\p{L}\p{N} -]{1,32}$/u : /^[\p{Ll}\p{N}-]{1,32}$/u;
        expect(names[language]).toMatch(form);
        expect(descriptions[language].length).toBeLessThanOrEqual(100);
      }
      const names = commands.map((command) => command.names[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
