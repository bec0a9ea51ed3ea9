/** The terminal as it greets someone, or as it serves a pipe. */
import type { Readable, Writable } from 'node:stream';
import type { Dispatcher } from '../../commands/command.ts';
import type { Library } from '../library/library.ts';
import type { Language } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import { runPrompt } from './prompt.ts';
import { styleOf } from './style.ts';

type Input = Readable & { readonly isTTY?: boolean };
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface TerminalStart {
  readonly dispatcher: Dispatcher;
  readonly library: Library;
  readonly language: Language;
  readonly input: Input;
  readonly output: Output;
  /** Plain text also on a terminal. */
  readonly noColour?: boolean;
}

/** Says what there is and how to connect Discord, then answers until the input ends. */
export async function startTerminal({
  dispatcher,
  library,
  language,
  input,
  output,
  noColour = false,
}: TerminalStart): Promise<void> {
  const { terminal } = wordingFor(language);
  const interactive = input.isTTY === true && output.isTTY === true;
  const status = library.status();
  output.write(`${terminal.welcome(status)}\n${terminal.connect}\n`);
  if (status.problems.length) output.write(`${terminal.unread(status.problems.length)}\n`);
  if (interactive) output.write(`${terminal.howTo}\n`);
  await runPrompt({ input, output, dispatcher, language, interactive, style: styleOf(output, noColour) });
}
