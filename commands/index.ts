/** The one list of commands, and the way from a request to replies. */
import { UserError } from '../src/errors.ts';
import type { Libraries } from '../src/library/library.ts';
import { problemReply, userProblemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import { type ActionHandler, actions } from './actions.ts';
import { ask } from './ask.ts';
import type {
  Access,
  Command,
  Dispatcher,
  Request,
  Runnable,
  Services,
  Subcommand,
  Suggestion,
} from './command.ts';
import { answerInConversation } from './conversation.ts';
import { document } from './document.ts';
import { findAnswer } from './find-answer.ts';
import { help } from './help.ts';
import { manageDocuments } from './manage-documents.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { admits, settled } from './standing.ts';
import { timeline } from './timeline.ts';

export const commands: readonly Command[] = [
  ask,
  search,
  document,
  timeline,
  findAnswer,
  help,
  manageDocuments,
  settings,
];

/** What the commands work with, wherever a request comes from. */
export type Surroundings = Omit<Services, 'library' | 'commands'> & { readonly libraries: Libraries };

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

async function* dispatch(asSent: Request, services: Services): AsyncGenerator<Reply> {
  const request = await settled(asSent, services);
  try {
    yield* answer(request, services);
  } catch (error) {
    if (error instanceof UserError) {
      services.log.warn({ err: error, call: request.call.kind }, 'a request could not be met');
      yield userProblemReply(error.problem, request.language);
    } else {
      services.log.error({ err: error, call: request.call.kind }, 'a request failed');
      yield problemReply('failed', request.language);
    }
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
    if (!action) yield problemReply('unknownCommand', language);
    else
      yield refusal(action.access ?? 'everyone', request) ?? (await action.run(call.args, request, services));
    return;
  }
  const command = commands.find(({ key }) => key === call.command);
  const runnable = command && runnableOf(command, call.subcommand);
  if (!command || !runnable) {
    yield problemReply('unknownCommand', language);
    return;
  }
  const refused = refusal(command.access, request);
  const nowhere = request.place.server === null && (command.serversOnly ?? runnable.serversOnly);
  if (refused) yield refused;
  else if (nowhere) yield problemReply('serversOnly', language);
  else yield* runnable.run(request, call.options, services);
}

/** Null where the person may. */
function refusal(access: Access, request: Request): Reply | null {
  if (admits(access, request)) return null;
  return problemReply(access === 'managers' ? 'managersOnly' : 'moderatorsOnly', request.language);
}

/** Nothing is offered to those who may not use the command. */
async function suggest(
  asSent: Request,
  key: string,
  typed: string,
  services: Services,
): Promise<readonly Suggestion[]> {
  const { call } = asSent;
  if (call.kind !== 'command') return [];
  try {
    const command = commands.find((one) => one.key === call.command);
    const option = command && runnableOf(command, call.subcommand)?.options.find((one) => one.key === key);
    if (option?.type !== 'text' || !option.suggest) return [];
    const request = await settled(asSent, services);
    if (!command || !admits(command.access, request)) return [];
    return await option.suggest(typed, request, call.options, services);
  } catch (error) {
    services.log.error({ err: error, command: call.command, option: key }, 'nothing could be suggested');
    return [];
  }
}

const actionNamed = (name: string): ActionHandler | undefined =>
  Object.hasOwn(actions, name) ? actions[name] : undefined;

const runnableOf = (
  command: Command,
  subcommand: string | null,
): (Runnable & Pick<Subcommand, 'serversOnly'>) | undefined =>
  command.subcommands ? command.subcommands.find(({ key }) => key === subcommand) : command;
