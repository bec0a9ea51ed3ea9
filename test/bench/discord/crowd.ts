/** A loopback Discord in a process of its own, with a crowd on it that asks all at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIApplicationCommand } from 'discord.js';
import { ApplicationCommandOptionType } from 'discord.js';
import { buttonsOf } from '../../discord/loopback/components.ts';
import {
  type InteractionRecord,
  LoopbackDiscord,
  type Person,
} from '../../discord/loopback/loopback-discord.ts';
import {
  type FromBot,
  type FromCrowd,
  type Outcome,
  QUESTIONS,
  SUGGESTIONS,
  TOKEN,
  WITHIN_MILLISECONDS,
} from './protocol.ts';

/** People spread over channels, so that none of these has more questions at once than the bot takes. */
const CHANNELS = 20;
const PATIENCE_MILLISECONDS = 60_000;
const WARMING_UP = 20;
/** Every so many times, somebody presses a button under an answer instead of asking. */
const PRESSES = 5;

const channels = Array.from({ length: CHANNELS }, (_, number) => ({ name: `kanaal-${number}` }));
const discord = await LoopbackDiscord.start({
  token: TOKEN,
  guilds: [{ name: 'Proefserver', channels }],
  waitTimeout: PATIENCE_MILLISECONDS,
});

const send = (message: FromCrowd): void => void process.send?.(message);

function someone(number: number): { person: Person; channel: string } {
  return {
    person: discord.person({ name: `P${number}`, locale: 'nl' }),
    channel: `kanaal-${number % CHANNELS}`,
  };
}

function ask(number: number, questions: readonly string[]): InteractionRecord {
  const { person, channel } = someone(number);
  const question = questions[number % questions.length] ?? '';
  return discord.slash(person, { command: 'ask', channel, options: { question } });
}

/** The first option that offers suggestions, of a command that everyone may use. */
function typedOption(
  commands: readonly APIApplicationCommand[],
): { command: string; focused: string } | null {
  for (const { name, options = [], default_member_permissions: hidden } of commands) {
    const option = options.find(
      (one) => one.type === ApplicationCommandOptionType.String && one.autocomplete,
    );
    if (option !== undefined && hidden === null) return { command: name, focused: option.name };
  }
  return null;
}

/** Types a question, somewhat further each time. */
function type(number: number, questions: readonly string[]): InteractionRecord | null {
  const { person, channel } = someone(number);
  const option = typedOption(discord.commands);
  const question = questions[number % questions.length] ?? '';
  if (option === null) return null;
  const typed = question.slice(0, 3 + (number % 60));
  return discord.autocomplete(person, { ...option, channel, options: { [option.focused]: typed } });
}

/** Milliseconds from asking to what is shown in the end; null when nothing is. */
async function shown(record: InteractionRecord): Promise<number | null> {
  return record.reply().then(
    () => performance.now() - record.startedAt,
    () => null,
  );
}

const acknowledgedIn = (records: readonly InteractionRecord[]): (number | null)[] =>
  records.map(({ acknowledgement }) => acknowledgement?.milliseconds ?? null);

async function crowd(questions: readonly string[]): Promise<Outcome> {
  // What is compiled and loaded at first use is not what is measured.
  const before = Array.from({ length: WARMING_UP }, (_, number) => ask(number, questions));
  const answers = await Promise.all(before.map((record) => record.reply()));
  await Promise.all(before.map((_, number) => type(number, questions)?.choices()));
  const pressable = answers.flatMap((answer) =>
    buttonsOf(answer).flatMap(({ customId }) => (customId === null ? [] : [{ answer, customId }])),
  );
  await sleep(1_000);

  const asked: InteractionRecord[] = [];
  const typed: InteractionRecord[] = [];
  const finals: Promise<number | null>[] = [];
  const from = performance.now();
  for (let number = 0; number < QUESTIONS; number++) {
    const due = from + (number * WITHIN_MILLISECONDS) / QUESTIONS - performance.now();
    if (due > 0) await sleep(due);
    const button = number % PRESSES === 0 ? pressable[number % pressable.length] : undefined;
    const record =
      button === undefined
        ? ask(number, questions)
        : discord.pressButton(someone(number).person, button.answer, button.customId);
    asked.push(record);
    finals.push(shown(record));
    const suggestion = number % (QUESTIONS / SUGGESTIONS) === 0 ? type(number, questions) : null;
    if (suggestion !== null) typed.push(suggestion);
  }
  const sentIn = performance.now() - from;
  const shownIn = await Promise.all(finals);
  await Promise.all(typed.map((record) => record.choices().catch(() => null)));
  return {
    sentIn,
    acknowledged: acknowledgedIn(asked),
    shown: shownIn,
    suggested: acknowledgedIn(typed),
    violations: discord.violations,
  };
}

process.on('message', (message: FromBot) => {
  if (message.kind === 'stop') {
    void discord.stop().then(() => process.disconnect());
    return;
  }
  void crowd(message.questions).then((outcome) => send({ kind: 'outcome', outcome }));
});

send({ kind: 'ready', api: discord.apiUrl });
