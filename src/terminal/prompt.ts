/** Questions at a prompt, or line by line from a pipe, answered by the same dispatcher as on Discord. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Call, Command, Dispatcher, Request } from '../../commands/command.ts';
import type { Language, Reply } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import type { Filters } from '../search/filters.ts';
import { type Choice, choicesOf, choicesUnder } from './choices.ts';
import { renderChoices, renderReply, type Style } from './render.ts';
import { readOptions } from './typed-options.ts';

export interface TerminalOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly dispatcher: Dispatcher;
  readonly language: Language;
  readonly style: Style;
  /** Shows a prompt, and what can be chosen; else only answers are printed. */
  readonly interactive: boolean;
  /** What plain questions are narrowed to. */
  readonly filters?: Filters;
}

/** Answers until the input ends. */
export async function runPrompt(options: TerminalOptions): Promise<void> {
  const { input, output, interactive, language } = options;
  const terminal = wordingFor(language).terminal;
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: '\n> ',
  });
  lines.on('SIGINT', () => lines.close());
  let choices: readonly Choice[] = [];
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      const offered = await takeLine(text, choices, options);
      // After one choice, the others of the same list can still be looked at.
      if (offered.length) choices = offered;
      if (interactive && offered.length) output.write(`\n${terminal.choose(offered.length)}\n`);
    }
    if (interactive) lines.prompt();
  }
}

/** Prints what one line brings, and returns what can be chosen under it. */
async function takeLine(
  text: string,
  choices: readonly Choice[],
  options: TerminalOptions,
): Promise<Choice[]> {
  const { dispatcher, language, output, style } = options;
  const chosen = chosenBy(text, choices);
  if (chosen && 'menu' in chosen) {
    // Opened, its options stand nowhere else.
    const offered = choicesOf({ ...chosen.menu, listed: 0 });
    output.write(`\n${renderChoices(offered, style)}\n`);
    return offered;
  }
  const call: Call = chosen ? { kind: 'action', ...chosen.action } : readCall(text, dispatcher.commands);
  const reply = await answer(call, options);
  output.write(`\n${renderReply(reply, style, language)}\n`);
  return choicesUnder(reply);
}

/** Dispatches a call; while it works, intermediate replies are printed. Returns the last. */
async function answer(call: Call, options: TerminalOptions): Promise<Reply> {
  const { dispatcher, language, output, style, filters } = options;
  const request: Request = {
    call: call.kind === 'question' && filters ? { ...call, filters } : call,
    language,
    // Who sits at the terminal runs the bot.
    person: { id: 'terminal', moderator: true },
    place: { kind: 'terminal', server: null },
  };
  let last: Reply | null = null;
  for await (const reply of dispatcher.dispatch(request)) {
    if (last) output.write(`\n${renderReply(last, style, language)}\n`);
    last = reply;
  }
  if (!last) throw new Error('the dispatcher gave no reply');
  return last;
}

/** What "2" chooses; nothing where there is no such choice, or something else was typed. */
export const chosenBy = (text: string, choices: readonly Choice[]): Choice | undefined =>
  /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;

/** "/index status" is a command in either language (options: `readOptions`), anything else a question. */
export function readCall(text: string, commands: readonly Command[]): Call {
  const typed = /^\/(\S+)\s*(.*)$/s.exec(text);
  if (!typed) return { kind: 'question', text };
  const [, name = '', rest = ''] = typed;
  const named = (one: { names: Readonly<Record<string, string>> }, word: string): boolean =>
    Object.values(one.names).includes(word.toLowerCase());
  const command = commands.find((one) => named(one, name));
  if (!command) return { kind: 'command', command: name, subcommand: null, options: {} };
  const [first = '', ...others] = rest.split(/\s+/);
  const subcommand = command.subcommands?.find((one) => named(one, first));
  const words = subcommand ? others.join(' ') : rest;
  return {
    kind: 'command',
    command: command.key,
    subcommand: subcommand?.key ?? null,
    options: readOptions(words, (subcommand ?? command).options ?? []),
  };
}
