/** What buttons and menus do, by the names that stand in them. */
import type { Reply } from '../src/replies/reply.ts';
import type { Access, ActionManner, Request, Services } from './command.ts';
import { documentActions } from './document.ts';
import { addDocumentActions } from './moderation/add-document.ts';
import { draftActions } from './moderation/draft-phrasings.ts';
import { gapActions } from './moderation/gaps.ts';
import { logActions } from './moderation/log.ts';
import { phrasingActions } from './moderation/phrasings.ts';
import { removeDocumentActions } from './moderation/remove-document.ts';
import { passageActions } from './passage-actions.ts';
import { searchActions } from './search.ts';
import { settingsActions } from './settings.ts';

/** Can be answered after a restart: what it needs is in its arguments or in the store. */
export interface ActionHandler {
  readonly manner: ActionManner;
  /** Who may use it, wherever they got it from; everyone where nothing is said. */
  readonly access?: Access;
  run(args: readonly string[], request: Request, services: Services): Promise<Reply>;
}

export const actions: Readonly<Record<string, ActionHandler>> = {
  ...passageActions,
  ...documentActions,
  ...searchActions,
  ...addDocumentActions,
  ...removeDocumentActions,
  ...draftActions,
  ...phrasingActions,
  ...gapActions,
  ...logActions,
  ...settingsActions,
};
