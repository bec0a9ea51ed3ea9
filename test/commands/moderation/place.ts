/** A server with moderators: its store in memory, the bot's commands over the seeds, and what is said to whom. */
import type { Call, Dispatcher, OptionValues, Request, Upload } from '../../../commands/command.ts';
import type { Surroundings } from '../../../commands/index.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Action, Control, Language, Reply } from '../../../src/replies/reply.ts';
import type { Store } from '../../../src/store/store.ts';
import { openServers, seedsFolder } from '../../seeds.ts';
import { Clock } from '../../store/support.ts';
import { utf8 } from '../../utf8.ts';
import { dispatcherOver, lastReplyTo, ownStore, repliesTo, silentLog } from '../request.ts';

export const SERVER = '2';
export const MANAGER = { id: '1', moderator: true };
export const STRANGER = { id: '9', moderator: false, roles: ['90'] };

export class Place {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  language: Language = 'nl';
  readonly #clock: Clock;

  private constructor(store: Store, dispatcher: Dispatcher, clock: Clock) {
    this.store = store;
    this.dispatcher = dispatcher;
    this.#clock = clock;
  }

  /** Where nothing is added: a library that many tests may share. */
  static async open(library: Library, more: Partial<Surroundings> = {}): Promise<Place> {
    const clock = new Clock();
    const { now } = clock;
    const store = await ownStore(now);
    return new Place(store, dispatcherOver(library, silentLog, { store, now, ...more }), clock);
  }

  /** With libraries of its own over the store, so that documents can be added. */
  static async openWhole(more: Partial<Surroundings> = {}): Promise<Place> {
    const clock = new Clock();
    const { now } = clock;
    const store = await ownStore(now);
    const libraries = await openServers(seedsFolder, { store, now });
    const dispatcher = dispatcherOver(libraries.of(SERVER), silentLog, { store, now, libraries, ...more });
    return new Place(store, dispatcher, clock);
  }

  pass(days: number): void {
    this.#clock.pass(days);
  }

  request(call: Call, person: Request['person'] = MANAGER): Request {
    return { call, language: this.language, person, place: { kind: 'server', server: SERVER } };
  }

  command(
    command: string,
    subcommand: string,
    options: OptionValues = {},
    person?: Request['person'],
  ): Promise<Reply> {
    return lastReplyTo(
      this.dispatcher,
      this.request({ kind: 'command', command, subcommand, options }, person),
    );
  }

  /** All that is said in turn. */
  replies(command: string, subcommand: string, options: OptionValues = {}): Promise<Reply[]> {
    return repliesTo(this.dispatcher, this.request({ kind: 'command', command, subcommand, options }));
  }

  /** Presses a button, or chooses in a menu; by its label, or by the action a stranger made up. */
  use(control: Control | Action, chosen: readonly string[] = [], person?: Request['person']): Promise<Reply> {
    const action = 'kind' in control ? actionIn(control) : control;
    const call: Call = { kind: 'action', name: action.name, args: [...action.args, ...chosen] };
    return lastReplyTo(this.dispatcher, this.request(call, person));
  }

  suggest(
    subcommand: string,
    option: string,
    typed: string,
    person?: Request['person'],
  ): Promise<readonly { readonly label: string; readonly value: string }[]> {
    const call: Call = { kind: 'command', command: 'index', subcommand, options: {} };
    return this.dispatcher.suggest(this.request(call, person), option, typed);
  }

  /** A question by somebody on this server, or another. */
  ask(text: string, server = SERVER): Promise<Reply> {
    const request = this.request({ kind: 'question', text }, STRANGER);
    return lastReplyTo(this.dispatcher, { ...request, place: { kind: 'server', server } });
  }

  /** What the log holds, newest first, as "action: subject". */
  async logged(): Promise<string[]> {
    const entries = await this.store.log.entries(SERVER, { limit: 50 });
    return entries.map(({ action, subject }) => (subject === null ? action : `${action}: ${subject}`));
  }

  /** A question that was asked in vain. */
  async askedInVain(text: string, verdict: 'nothing' | 'candidates' = 'nothing'): Promise<void> {
    await this.store.questions.remember({ server: SERVER, text, language: 'nl', verdict, ...UNNARROWED });
  }
}

/** A text file as Discord hands it on. */
export const upload = (name: string, text: string): Upload => {
  const bytes = utf8(text);
  return { name, size: bytes.length, read: async () => bytes };
};

/** Answers on silver, which the seeds know nothing of. */
export const SPOONS = upload(
  'lepels.txt',
  `Antwoord van minister Jansen (Financiën) (ontvangen 2 maart 2025)
Vragen van het lid Bakker (D66) over zilver van de Staat (ingezonden 3 februari 2025).

Vraag 1
Hoeveel zilveren theelepels bezit de Staat?

Antwoord op vraag 1
De Staat bezit 1.412 theelepels van zilver, die in de kluis van De Nederlandsche Bank liggen.

Vraag 2
Wie poetst het tafelzilver?

Antwoord op vraag 2
Het tafelzilver wordt tweemaal per jaar gepoetst door medewerkers van het Rijksmuseum.
`,
);

/** What a question has that these tests are not about. */
export const UNNARROWED = { entries: [], filters: {}, follows: null } as const;

export function controlIn({ controls }: Reply, label: string): Control {
  const found = controls.find((control) => control.label === label);
  if (!found) throw new Error(`no control ${label} among ${controls.map((one) => one.label).join(', ')}`);
  return found;
}

function actionIn(control: Control): Action {
  if (control.kind === 'link') throw new Error('a link does nothing');
  return control.action;
}
