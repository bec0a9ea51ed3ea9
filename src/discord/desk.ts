/** What answering needs, for interactions and messages alike. */
import type { Logger } from 'pino';
import type { Dispatcher } from '../../commands/command.ts';
import type { Language } from '../replies/reply.ts';
import type { Store } from '../store/store.ts';
import type { Gate } from './gate.ts';
import type { Pace } from './pace.ts';
import type { Turns } from './turns.ts';
import type { UploadSource } from './uploads.ts';

export interface Desk {
  readonly dispatcher: Dispatcher;
  readonly store: Store;
  readonly log: Logger;
  /** For those whose language the bot does not speak. */
  readonly defaultLanguage: Language;
  readonly pace: Pace;
  readonly gate: Gate;
  readonly turns: Turns;
  readonly uploads: UploadSource;
  readonly now: () => Date;
}
