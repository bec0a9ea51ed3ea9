/** Commands, buttons and menus: acknowledge once and in time, ask the dispatcher, show what it says. */
import type { Interaction, RepliableInteraction } from 'discord.js';
import type { Call, Request } from '../../commands/command.ts';
import { tooFastReply } from '../replies/manners.ts';
import { callOf, commandNamed } from './calls.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import { requestOf } from './requests.ts';
import { acknowledge, refuse, Screen, type Stage, standsAlone } from './screen.ts';
import { offerSuggestions } from './suggestions.ts';

/** The key of the option with which people ask for an answer that only they see. */
const PRIVATE_OPTION = 'private';

export async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isAutocomplete()) await offerSuggestions(interaction, desk);
  else await answer(interaction, desk);
}

async function answer(interaction: RepliableInteraction, desk: Desk): Promise<void> {
  const request = requestOf(interaction, callOf(interaction, desk), desk);
  const stage = stageOf(interaction, request.call, desk);
  try {
    const wait = await desk.pace.take(interaction.isMessageComponent() ? 'control' : 'question', {
      person: interaction.user.id,
      channel: interaction.channelId ?? interaction.user.id,
    });
    if (wait !== null)
      return await refuse(interaction, tooFastReply(wait.seconds, request.language), request.language);
    await desk.gate.goAhead(() => acknowledge(interaction, stage));
  } catch (error) {
    logFailure(desk.log, error, 'could not acknowledge an interaction');
    return;
  }
  await desk.gate.pass();
  await show(interaction, request, stage, desk);
}

async function show(
  interaction: RepliableInteraction,
  request: Request,
  stage: Stage,
  desk: Desk,
): Promise<void> {
  const screen = new Screen(interaction, stage, request.language);
  try {
    const replied = await deliver(desk.dispatcher.dispatch(request), (reply) => screen.show(reply), {
      onFailure: (error) => logFailure(desk.log, error, 'could not show an intermediate reply'),
    });
    if (!replied) throw new Error('there was no reply to show');
    await keepWhatItIsAbout(interaction, screen, desk);
  } catch (error) {
    logFailure(desk.log, error, 'could not answer an interaction');
    await screen.clear().catch((failure: unknown) => logFailure(desk.log, failure, 'could not clear up'));
  }
}

function stageOf(interaction: RepliableInteraction, call: Call, desk: Desk): Stage {
  if (call.kind === 'command') {
    const onMessage = !interaction.isChatInputCommand();
    const name = interaction.isCommand() ? interaction.commandName : '';
    const hidden = commandNamed(name, onMessage, desk)?.audience === 'asker';
    return hidden || call.options[PRIVATE_OPTION] === true ? 'private' : 'public';
  }
  if (call.kind !== 'action' || !interaction.isMessageComponent()) return 'private';
  const manner = desk.dispatcher.mannerOf(call.name);
  // A message that only the presser sees may change under their hand; one that others see stays as it is.
  if (manner === 'aside') return standsAlone(interaction) ? 'in-place' : 'private';
  return manner;
}

/** So that a reply to what all see can go on about it: there is no message of the asker's, so the interaction stands for it. */
async function keepWhatItIsAbout(
  interaction: RepliableInteraction,
  { shown }: Screen,
  { store }: Desk,
): Promise<void> {
  const { channelId: channel, guildId: server } = interaction;
  if (shown === null || !shown.seenByAll || !shown.reply.about || channel === null) return;
  const place = { server, channel, reply: shown.message.id };
  const known = await store.replies.by(place);
  await store.replies.link({ ...place, message: known?.message ?? interaction.id, ...shown.reply.about });
}
