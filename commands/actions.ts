/** What buttons and menus do, by the names that stand in them. */
import type { Reply } from '../src/replies/reply.ts';
import type { ActionManner, Request, Services } from './command.ts';
import { documentActions } from './document.ts';
import { passageActions } from './passage-actions.ts';
import { searchActions } from './search.ts';

/** Can be answered after a restart: what it needs is in its arguments or in the store. */
export interface ActionHandler {
  readonly manner: ActionManner;
  run(args: readonly string[], request: Request, services: Services): Promise<Reply>;
}

export const actions: Readonly<Record<string, ActionHandler>> = {
  ...passageActions,
  ...documentActions,
  ...searchActions,
};
