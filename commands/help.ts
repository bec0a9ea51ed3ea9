/** `/help`: what there is to type, made from the command list. */
import { helpReply } from '../src/replies/help.ts';
import type { Command, CommandOption } from './command.ts';
import { admits } from './standing.ts';

export const help: Command = {
  key: 'help',
  names: { en: 'help', nl: 'hulp' },
  descriptions: { en: 'What you can ask of me', nl: 'Wat u mij kunt vragen' },
  access: 'everyone',
  audience: 'asker',
  options: [],
  async *run(request, _options, { library, commands }) {
    const { language, place } = request;
    const nowhere = place.server === null;
    const allowed = commands.filter(
      ({ access, serversOnly }) => admits(access, request) && !(serversOnly && nowhere),
    );
    const typed = allowed.filter(({ onMessage }) => !onMessage);
    const lines = typed.flatMap((command) => {
      const name = `/${command.names[language]}`;
      const called = (command.subcommands ?? [command]).filter(
        ({ serversOnly }) => !(serversOnly && nowhere),
      );
      return called.map((one) => ({
        usage: command.subcommands ? `${name} ${one.names[language]}` : name,
        description: one.descriptions[language],
        options: one.options.map(({ names }) => names[language]),
      }));
    });
    // Those of moderators say enough by their names, and would fill the message.
    const everyones = typed
      .filter(({ access }) => access === 'everyone')
      .flatMap(({ options = [] }) => options);
    yield helpReply(
      {
        commands: lines,
        options: eachOnce(everyones).map((option) => ({
          name: option.names[language],
          description: option.descriptions[language],
          choices: option.type === 'choice' ? option.choices.map(({ names }) => names[language]) : [],
        })),
        onMessages: allowed.filter(({ onMessage }) => onMessage).map(({ names }) => names[language]),
        channels: place.kind !== 'terminal',
      },
      library.status(),
      language,
    );
  },
};

const eachOnce = (options: readonly CommandOption[]): CommandOption[] => [
  ...new Map(options.map((option) => [option.key, option])).values(),
];
