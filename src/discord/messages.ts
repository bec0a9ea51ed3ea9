/** Messages as they are sent, edited and deleted: the answer to a question shares its fate. */
import type { Client, Message, PartialMessage } from 'discord.js';
import type { Call } from '../../commands/command.ts';
import { tooFastReply } from '../replies/manners.ts';
import type { MessagePlace, ReplyLink } from '../store/store.ts';
import { answerTo, MessageAnswer, removeAnswer } from './answer-message.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import { type Heard, hear, isPersons } from './hear.ts';
import { UPLOAD_BYTES } from './limits.ts';
import { renderReply } from './render.ts';
import { requestOfMessage } from './requests.ts';
import type { Turn } from './turns.ts';
import { showTyping } from './typing.ts';

/** A message that becomes a question is answered this long after it was sent; later on, nobody waits for it. */
const RECENT_MILLISECONDS = 15 * 60_000;

export async function answerMessage(message: Message, desk: Desk): Promise<void> {
  if (!isPersons(message)) return;
  await desk.turns.take(message.id, async (turn) => {
    const heard = await hear(message, desk);
    if (heard !== null) await answer(message, heard, await answerTo(placeOf(message), desk), turn, desk);
  });
}

/** Discord tells of an edit also when it merely shows what a link leads to. */
export async function answerEdited(message: Message | PartialMessage, desk: Desk): Promise<void> {
  if (message.author?.bot === true || message.editedTimestamp === null) return;
  const edited = message.partial ? await message.fetch() : message;
  if (!isPersons(edited) || desk.turns.isNoted(edited.id, edited.content)) return;
  await desk.turns.take(edited.id, async (turn) => {
    const heard = await hear(edited, desk);
    const before = await answerTo(placeOf(edited), desk);
    if (heard === null) {
      if (before !== null) await removeAnswer(before, edited.client, desk);
      return;
    }
    const recent = edited.createdTimestamp > desk.now().getTime() - RECENT_MILLISECONDS;
    if (before !== null || recent) await answer(edited, heard, before, turn, desk);
  });
}

export async function forgetDeleted(place: MessagePlace, client: Client, desk: Desk): Promise<void> {
  await desk.turns.take(place.message, async () => {
    const link = await answerTo(place, desk);
    if (link !== null) await removeAnswer(link, client, desk);
  });
}

async function answer(
  message: Message,
  heard: Heard,
  before: ReplyLink | null,
  turn: Turn,
  desk: Desk,
): Promise<void> {
  desk.turns.note(message.id, message.content);
  const { overheard } = heard;
  const stopTyping = overheard || before !== null ? () => {} : showTyping(message, desk.log);
  try {
    if (await goesTooFast(message, heard, desk)) return;
    await desk.gate.pass();
    const request = requestOfMessage(message, callOf(heard), heard.language);
    const shown = new MessageAnswer(message, heard, before, desk);
    const replied = await deliver(
      desk.dispatcher.dispatch(request),
      async (reply) => {
        if (!turn.overtaken) await shown.show(reply);
      },
      { onFailure: (error) => logFailure(desk.log, error, 'could not show an intermediate reply') },
    );
    if (replied) return;
    if (!overheard) throw new Error('there was no reply to show');
    // It was a question before it was edited.
    if (before !== null) await removeAnswer(before, message.client, desk);
  } catch (error) {
    logFailure(desk.log, error, 'could not answer a message');
  } finally {
    stopTyping();
  }
}

function callOf({ text, overheard, follows }: Heard): Call {
  return {
    kind: 'question',
    text,
    ...(overheard ? { overheard } : {}),
    ...(follows === null ? {} : { follows }),
  };
}

/** Said once in a while, and only to who spoke to the bot: a flood of refusals would be a flood. */
async function goesTooFast(message: Message, { overheard, language }: Heard, desk: Desk): Promise<boolean> {
  const who = { person: message.author.id, channel: message.channelId };
  const wait = await desk.pace.take(overheard ? 'overheard' : 'question', who);
  if (wait?.first && !overheard) {
    const rendered = renderReply(tooFastReply(wait.seconds, language), {
      language,
      uploadBytes: UPLOAD_BYTES,
    });
    await message.reply({ ...rendered, failIfNotExists: false });
  }
  return wait !== null;
}

function placeOf({ guildId, channelId, id }: Message): MessagePlace {
  return { server: guildId, channel: channelId, message: id };
}
