/** Everything the bot says in its own words. One object a language; `test/replies` holds them side by side. */
import type { Dating, Document, DocumentKind, Minister, Warning } from '../../documents/document.ts';
import type { UserProblem } from '../../errors.ts';
import type { LibraryStatus, Problem, ProblemReason } from '../../library/library.ts';
import type { Filters } from '../../search/filters.ts';
import type { ConversationWording } from './conversation.ts';
import type { GapsWording } from './gaps.ts';
import type { MannersWording } from './manners.ts';
import type { ModerationWording } from './moderation.ts';
import type { OwnDocumentsWording } from './own-documents.ts';
import type { PhrasingsWording } from './phrasings.ts';
import type { SettingsWording } from './settings.ts';

export interface Wording {
  // An answer
  /** `numbers` are question numbers; none for a letter. */
  answerTitle(numbers: readonly number[]): string;
  letterTitle(section: string | null): string;
  questionLabel(number: number): string;
  minister(minister: Minister): string;
  /** An ISO day as people write it. */
  day(iso: string): string;
  /** `kind` tells what was received: an answer, or word that it comes later. */
  date(dating: Dating, kind?: DocumentKind): string;
  /** Where the date comes from, when the document does not state it plainly; else null. */
  dateEvidence(dating: Dating): string | null;
  askedBy(names: readonly string[], submitted: string | null): string;
  readonly answeredBy: string;
  readonly noMinister: string;
  readonly officialPublication: string;
  readonly notes: string;
  moreNotes(count: number): string;
  questionNumbers(numbers: readonly number[]): string;
  page(page: number, pages: number): string;
  /** That there is a later answer to the same; `iso` is its day. */
  newer(iso: string): string;
  // Buttons
  readonly wholeAnswer: string;
  readonly newerAnswer: string;
  readonly previousPage: string;
  citedDocument(title: string): string;
  readonly nextPage: string;
  // Around an answer
  readonly conversation: ConversationWording;
  // Not an answer
  readonly unsure: string;
  readonly nothing: string;
  /** That only a part was searched, and which; `filters` are not empty. */
  narrowedTo(filters: Filters): string;
  readonly nearest: string;
  /** By whom and when its questions were asked, and whether the answer was put off. */
  openQuestion(document: Document): string;
  coverage(status: LibraryStatus): string;
  readonly howToAsk: readonly string[];
  // Moderators
  refreshed(milliseconds: number): string;
  readonly refreshing: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly nothingChanged: string;
  unchanged(count: number): string;
  andMore(count: number): string;
  readonly status: string;
  counts(status: LibraryStatus): string;
  readonly problems: string;
  problem(problem: Problem): string;
  /** That these are no files; `names` are as many as are named, `count` all. */
  passedOver(names: readonly string[], count: number): string;
  reason(reason: ProblemReason): string;
  // Failures
  readonly moderatorsOnly: string;
  readonly managersOnly: string;
  readonly serversOnly: string;
  readonly unknownCommand: string;
  readonly gone: string;
  /** That what was to be chosen from a list was not. */
  readonly notChosen: string;
  readonly failed: string;
  readonly folderUnreadable: string;
  // Starting
  userProblem(problem: UserProblem): string;
  readonly discordFailures: Readonly<Record<DiscordFailure, string>>;
  registered(count: number, changed: boolean): string;
  // Reading a document, for `kamerbode parse`
  warning(warning: Warning): string;
  readonly parse: ParseWording;
  // The terminal
  readonly terminal: TerminalWording;
  // Files, and too much at once
  readonly manners: MannersWording;
  // Drafting phrasings
  readonly phrasings: PhrasingsWording;
  // For moderators
  readonly ownDocuments: OwnDocumentsWording;
  readonly moderation: ModerationWording;
  readonly gaps: GapsWording;
  readonly settings: SettingsWording;
}

/** What can keep the bot from Discord. */
export type DiscordFailure = 'invalid-token' | 'disallowed-intents' | 'unreachable' | 'refused';

export interface ParseWording {
  readonly kinds: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly submitted: string;
  readonly ministers: string;
  readonly askers: string;
  readonly references: string;
  readonly subject: string;
  readonly link: string;
  readonly passages: string;
  readonly warnings: string;
  readonly none: string;
  readFrom(evidence: string): string;
  notes(count: number): string;
}

export interface TerminalWording {
  /** How many documents there are to ask about. */
  welcome(status: LibraryStatus): string;
  /** That files could not be read as they should. */
  unread(count: number): string;
  /** That Discord is not connected, and how to connect it. */
  readonly connect: string;
  /** Which files could not be read, or not whole; `names` are as many as are named, `count` all. */
  unreadNames(names: readonly string[], count: number): string;
  /** A file that stands on this machine. */
  file(path: string): string;
  /** A picture, by what is in it. */
  picture(alternativeText: string): string;
  readonly howTo: string;
  choose(count: number): string;
}
