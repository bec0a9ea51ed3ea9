/**
 * The vocabulary of the reading side: what a document is once it has been read.
 *
 * Offsets are UTF-16 code units into `Document.source`, half open. A document is never edited: its text is labelled,
 * and everything that is shown is a view on labelled spans (see `Prose`).
 */

/** A stretch of text, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a character is there for. White space belongs to the segment before it.
 *
 * - `header`: who asks, who answers, dates, subject, a covering letter
 * - `heading`: "Vraag 3", "Antwoord op vragen 7 en 8", the title of a letter's section
 * - `question`, `answer`: the member's words; the minister's (in a letter: its text)
 * - `mark`, `note`: the sign in the text that points to a footnote; the footnote itself
 * - `furniture`: addresses, page numbers, running heads, bookmarks: on the page, not in the text
 * - `signature`: the closing of a letter
 * - `unplaced`: text that fits nowhere; reported, never dropped in silence
 */
export type Role =
  | 'header'
  | 'heading'
  | 'question'
  | 'answer'
  | 'mark'
  | 'note'
  | 'furniture'
  | 'signature'
  | 'unplaced';

/** A labelled stretch of the source. A document's segments follow each other without gap or overlap. */
export interface Segment extends Span {
  readonly role: Role;
}

/** A run of `Prose.text` that stands in the source character for character. */
export interface Origin {
  /** Offset in `Prose.text`. */
  readonly at: number;
  /** Offset in the document's source. */
  readonly start: number;
  readonly length: number;
}

/**
 * Text as people read it: broken lines joined, hyphenation undone, marks and furniture left out; paragraphs are
 * separated by a blank line, list items by a line end. Every character but that white space stands in the source.
 */
export interface Prose {
  readonly text: string;
  /** Where the text stands in the source, in order. */
  readonly origins: readonly Origin[];
}

export interface Note {
  /** As printed: "1", "1)". */
  readonly mark: string;
  readonly text: string;
}

/** See `docs/output.md` for what each kind means. */
export type DocumentKind = 'answered' | 'questions-only' | 'postponement' | 'letter' | 'list' | 'other';

/** Where a particular comes from: the document's own words, or the sidecar beside it. */
export type Origination = 'document' | 'sidecar';

export type DateRole = 'received' | 'letter' | 'submitted';

/** A day that the document's date must come after, when the date itself is unknown. */
export interface DateBound {
  /** ISO day. */
  readonly value: string;
  readonly evidence: string;
}

export interface Dating {
  /** ISO day, or null when nothing states it. */
  readonly value: string | null;
  readonly role: DateRole | null;
  /** The words it was read from. */
  readonly evidence: string | null;
  readonly from: Origination;
  /** Only when `value` is null. */
  readonly after: DateBound | null;
}

export interface Stated {
  readonly value: string;
  readonly evidence: string;
}

export interface Minister {
  readonly office: 'minister' | 'staatssecretaris';
  /** "Van Oosten"; null where a document names the office alone. */
  readonly surname: string | null;
  /** "Justitie en Veiligheid"; null where it is not named. */
  readonly department: string | null;
  /** A minister "voor Rechtsbescherming" has no ministry of the name; without it, "van". */
  readonly preposition?: 'van' | 'voor';
  readonly evidence: string;
}

export interface Asker {
  readonly name: string;
  readonly party: string | null;
  readonly evidence: string;
}

export interface Particulars {
  /** Readable title: the sidecar's, else made from the subject, else from who and when, else the document's name. */
  readonly title: string;
  readonly date: Dating;
  /** Day the questions were sent in. */
  readonly submitted: Stated | null;
  readonly ministers: readonly Minister[];
  readonly askers: readonly Asker[];
  /** The document's own reference numbers, not those it cites. */
  readonly references: readonly Stated[];
  readonly subject: Stated | null;
  /** Official place of publication. */
  readonly link: string | null;
}

/** Another way in which people ask for a passage: searched, never shown. */
export interface Phrasing {
  readonly text: string;
  /** `hand`, or the name of the model that drafted it. */
  readonly by: string;
}

/** A question in a document that answers none. */
export interface OpenQuestion {
  /** Null where the document has lost its numbers. */
  readonly number: number | null;
  readonly text: Prose;
}

/** Words in an answer that point to another passage. */
export interface CrossReference {
  /** The words, as they stand in the answer's text. */
  readonly words: string;
  /** Keys of the passages pointed to, in the same document. */
  readonly to: readonly string[];
}

/** What is indexed and quoted: a joint or single answer with its questions, or a stretch of a letter. */
export interface Passage {
  /** Unique within its document and stable while the document's structure is: "7-8", "p3". */
  readonly key: string;
  /** The numbers it answers; empty in a letter. */
  readonly questions: readonly number[];
  /** As many as `questions`. */
  readonly questionTexts: readonly Prose[];
  /** The section's title, in a letter. */
  readonly heading: string | null;
  readonly answer: Prose;
  readonly notes: readonly Note[];
  readonly phrasings: readonly Phrasing[];
  readonly crossReferences: readonly CrossReference[];
  /** Documents that the answer or its notes cite by number, in the form of `Particulars.references`. */
  readonly citations: readonly string[];
}

export interface Document {
  /** File name without extension: what people and results call it. */
  readonly name: string;
  /** File name. */
  readonly file: string;
  readonly kind: DocumentKind;
  /** The decoded text; all offsets refer to it. */
  readonly source: string;
  readonly segments: readonly Segment[];
  readonly particulars: Particulars;
  readonly passages: readonly Passage[];
  /** Of a document of questions alone, or of a postponement; such a document has no passages. */
  readonly openQuestions: readonly OpenQuestion[];
  readonly notes: readonly Note[];
  readonly warnings: readonly Warning[];
}

/** What a reader of the document should know of how it was read; the wording is up to `replies`. */
export type Warning =
  | { readonly kind: 'question-without-answer'; readonly questions: readonly number[] }
  | { readonly kind: 'answer-without-question'; readonly questions: readonly number[] }
  | { readonly kind: 'unplaced'; readonly characters: number; readonly share: number }
  | { readonly kind: 'note-without-mark'; readonly mark: string }
  /** Nothing in it is as in the documents that the program is for: it was read as what it looks most like. */
  | { readonly kind: 'unfamiliar' };
