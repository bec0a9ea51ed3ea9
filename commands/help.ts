/** `/help`: what there is to type, made from the command list. */
import { helpReply } from '../src/replies/help.ts';
import type { Command } from './command.ts';
import { admits } from './standing.ts';

export const help: Command = {
  key: 'help',
  names: { en: 'help', nl: 'hulp' },
  descriptions: { en: 'What you can ask of me', nl: 'Wat u mij kunt vragen' },
  access: 'everyone',
  audience: 'asker',
  options: [],
  async *run(request, _options, { library, commands }) {
    const { language } = request;
    const nowhere = request.place.server === null;
    const lines = commands
      .filter(({ access }) => admits(access, request))
      .flatMap((command) => {
        const name = `/${command.names[language]}`;
        const called = (command.subcommands ?? [command]).filter(
          ({ serversOnly }) => !(nowhere && (command.serversOnly || serversOnly)),
        );
        return called.map((one) => ({
          usage: command.subcommands ? `${name} ${one.names[language]}` : name,
          description: one.descriptions[language],
        }));
      });
    yield helpReply(lines, library.status(), language);
  },
};
