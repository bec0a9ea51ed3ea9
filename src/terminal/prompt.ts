/** Questions at a prompt, or line by line from a pipe, answered by the same dispatcher as on Discord. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Call, Command, Dispatcher, Request } from '../../commands/command.ts';
import type { Action, Language, Reply } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import type { Filters } from '../search/filters.ts';
import { renderReply, type Style } from './render.ts';
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
  let choices: readonly Action[] = [];
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      const reply = await answer(text, choices, options);
      const offered = reply.controls.flatMap((control) =>
        control.kind === 'action' ? [control.action] : [],
      );
      // After one choice, the others of the same list can still be looked at.
      if (offered.length) choices = offered;
      output.write(`\n${renderReply(reply, options.style)}\n`);
      if (interactive && offered.length) output.write(`\n${terminal.choose(offered.length)}\n`);
    }
    if (interactive) lines.prompt();
  }
}

/** Answers one line; while it works, intermediate replies are printed. Returns the last. */
async function answer(text: string, choices: readonly Action[], options: TerminalOptions): Promise<Reply> {
  const { dispatcher, language, output, style, filters } = options;
  const call = readCall(text, choices, dispatcher.commands);
  const request: Request = {
    call: call.kind === 'question' && filters ? { ...call, filters } : call,
    language,
    // Who sits at the terminal runs the bot.
    person: { id: 'terminal', moderator: true },
    place: { kind: 'terminal', server: null },
  };
  let last: Reply | null = null;
  for await (const reply of dispatcher.dispatch(request)) {
    if (last) output.write(`\n${renderReply(last, style)}\n`);
    last = reply;
  }
  if (!last) throw new Error('the dispatcher gave no reply');
  return last;
}

/** "2" chooses, "/index status" is a command in either language (options: `readOptions`), anything else a question. */
export function readCall(text: string, choices: readonly Action[], commands: readonly Command[]): Call {
  const chosen = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
  if (chosen) return { kind: 'action', ...chosen };
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
