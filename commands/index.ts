/** The one list of commands, and the way from a request to replies. */
import { problemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import { answerQuestion, ask } from './ask.ts';
import type { Command, Dispatcher, Request, Runnable, Services } from './command.ts';
import { help } from './help.ts';
import { manageDocuments } from './manage-documents.ts';
import { passageActions } from './passage-actions.ts';

export const commands: readonly Command[] = [ask, help, manageDocuments];

/** Binds the commands to what they work with. */
export function createDispatcher(services: Omit<Services, 'commands'>): Dispatcher {
  return { commands, dispatch: (request) => dispatch(request, { ...services, commands }) };
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
    yield await answerQuestion(call.text, request, services, call.filters);
    return;
  }
  if (call.kind === 'action') {
    const handler = Object.hasOwn(passageActions, call.name) ? passageActions[call.name] : undefined;
    yield handler ? await handler(call.args, request, services) : problemReply('unknownCommand', language);
    return;
  }
  const command = commands.find(({ key }) => key === call.command);
  const runnable = command && runnableOf(command, call.subcommand);
  if (!command || !runnable) yield problemReply('unknownCommand', language);
  else if (command.access === 'moderators' && !request.person.moderator)
    yield problemReply('moderatorsOnly', language);
  else yield* runnable.run(request, call.options, services);
}

const runnableOf = (command: Command, subcommand: string | null): Runnable | undefined =>
  command.subcommands ? command.subcommands.find(({ key }) => key === subcommand) : command;
