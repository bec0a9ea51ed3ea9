/** The one list of commands, and the way from a request to replies. */
import type { Libraries } from '../src/library/library.ts';
import { problemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import { type ActionHandler, actions } from './actions.ts';
import { ask } from './ask.ts';
import type { Command, Dispatcher, Request, Runnable, Services, Suggestion } from './command.ts';
import { answerInConversation } from './conversation.ts';
import { document } from './document.ts';
import { findAnswer } from './find-answer.ts';
import { help } from './help.ts';
import { manageDocuments } from './manage-documents.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

export const commands: readonly Command[] = [
  ask,
  search,
  document,
  timeline,
  findAnswer,
  help,
  manageDocuments,
];

/** What the commands work with, wherever a request comes from. */
export type Surroundings = Pick<Services, 'store' | 'log' | 'now'> & { readonly libraries: Libraries };

/** Binds the commands to what they work with. */
export function createDispatcher({ libraries, ...rest }: Surroundings): Dispatcher {
  const servicesFor = ({ place }: Request): Services => ({
    ...rest,
    commands,
    library: libraries.of(place.server),
  });
  return {
    commands,
    dispatch: (request) => dispatch(request, servicesFor(request)),
    suggest: (request, option, typed) => suggest(request, option, typed, servicesFor(request)),
    mannerOf: (name) => actionNamed(name)?.manner ?? 'aside',
  };
}

async function* dispatch(request: Request, services: Services): AsyncGenerator<Reply> {
  try {
    yield* answer(request, services);
  } catch (error) {
    services.log.error({ err: error, call: request.call.kind }, 'a request failed');
    yield problemReply('failed', request.language);
  }
}

async function* answer(request: Request, services: Services): AsyncGenerator<Reply> {
  const { call, language } = request;
  if (call.kind === 'question') {
    const reply = await answerInConversation(call, request, services);
    if (reply) yield reply;
    return;
  }
  if (call.kind === 'action') {
    const action = actionNamed(call.name);
    yield action ? await action.run(call.args, request, services) : problemReply('unknownCommand', language);
    return;
  }
  const command = commands.find(({ key }) => key === call.command);
  const runnable = command && runnableOf(command, call.subcommand);
  if (!command || !runnable) yield problemReply('unknownCommand', language);
  else if (command.access === 'moderators' && !request.person.moderator)
    yield problemReply('moderatorsOnly', language);
  else yield* runnable.run(request, call.options, services);
}

/** Nothing is offered to those who may not use the command. */
async function suggest(
  request: Request,
  key: string,
  typed: string,
  services: Services,
): Promise<readonly Suggestion[]> {
  const { call, person } = request;
  if (call.kind !== 'command') return [];
  try {
    const command = commands.find((one) => one.key === call.command);
    const option = command && runnableOf(command, call.subcommand)?.options.find((one) => one.key === key);
    if (option?.type !== 'text' || !option.suggest) return [];
    if (command?.access === 'moderators' && !person.moderator) return [];
    return await option.suggest(typed, request, call.options, services);
  } catch (error) {
    services.log.error({ err: error, command: call.command, option: key }, 'nothing could be suggested');
    return [];
  }
}

const actionNamed = (name: string): ActionHandler | undefined =>
  Object.hasOwn(actions, name) ? actions[name] : undefined;

const runnableOf = (command: Command, subcommand: string | null): Runnable | undefined =>
  command.subcommands ? command.subcommands.find(({ key }) => key === subcommand) : command;
