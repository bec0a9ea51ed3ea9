/** An endpoint's reply → drafts. The reply is not to be trusted: anything may stand in it, in any form. */
import { z } from 'zod';

/** Drafts beyond this are not looked at; eight are asked for. */
export const DRAFTS_MOST = 24;
/** Of what the model says, in characters; a reply of eight phrasings has some eight hundred. */
const LONGEST_CONTENT = 100_000;
/** Places in a text at which JSON is looked for. */
const PLACES_MOST = 40;

const textPart = z.object({ text: z.string() });
/** What the model says, in a chat completion: a text, or texts in parts. */
const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.union([z.string(), z.array(z.unknown())]) }) }))
    .min(1),
});

/** The texts that a reply offers as phrasings, unchecked, at most `DRAFTS_MOST`; none where it is not understood. Never throws. */
export function readReply(body: string): string[] {
  const result = completion.safeParse(parsed(body));
  const content = result.success ? result.data.choices[0]?.message.content : undefined;
  if (content === undefined) return [];
  return readDrafts(typeof content === 'string' ? content : joined(content));
}

const joined = (parts: readonly unknown[]): string =>
  parts
    .flatMap((part) => {
      const result = textPart.safeParse(part);
      return result.success ? [result.data.text] : [];
    })
    .join('');

/**
 * The drafts in what a model says: JSON in one of the forms that models make of the one asked for, by itself, fenced or
 * amid prose; else a plain list. Never throws.
 */
export function readDrafts(content: string): string[] {
  const said = withoutThoughts(content.slice(0, LONGEST_CONTENT)).trim();
  for (const candidate of jsonIn(said)) {
    const drafts = draftsIn(candidate);
    if (drafts.length > 0) return drafts.slice(0, DRAFTS_MOST);
  }
  return listIn(said).slice(0, DRAFTS_MOST);
}

/** Some models think aloud before they speak. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>');
  return end < 0 ? text : text.slice(end + '</think>'.length);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whatever can be read as JSON: the whole, what stands in fences, then objects and lists amid prose. */
function* jsonIn(text: string): Generator<unknown> {
  yield parsed(text);
  for (const [, fenced = ''] of text.matchAll(/```[\w-]*\n([\s\S]*?)```/g)) yield parsed(fenced);
  let places = 0;
  for (let at = 0; at < text.length && places < PLACES_MOST; at++) {
    if (text[at] !== '{' && text[at] !== '[') continue;
    places++;
    const end = endOfJson(text, at);
    const value = end === null ? undefined : parsed(text.slice(at, end));
    if (end === null || value === undefined) continue;
    yield value;
    at = end - 1;
  }
}

/** Where the object or list that opens at `start` closes; null where it does not. */
function endOfJson(text: string, start: number): number | null {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return null;
}

/** One draft: a text, or an object that holds it. */
const draft = z.union([
  z.string(),
  z.object({ phrasing: z.string() }).transform(({ phrasing }) => phrasing),
  z.object({ question: z.string() }).transform(({ question }) => question),
  z.object({ text: z.string() }).transform(({ text }) => text),
]);
const drafts = z.array(z.unknown()).transform((items) =>
  items.slice(0, DRAFTS_MOST).flatMap((item) => {
    const result = draft.safeParse(item);
    return result.success ? [result.data] : [];
  }),
);
/** `{"phrasings": [...]}`; models also write another key, or one for each language. */
const named = z.record(z.string(), z.unknown()).transform((object) =>
  Object.values(object)
    .slice(0, DRAFTS_MOST)
    .flatMap((value) => {
      const nested = drafts.safeParse(value);
      return nested.success ? nested.data : [];
    }),
);

function draftsIn(value: unknown): string[] {
  const result = z.union([drafts, named]).safeParse(value);
  if (!result.success) return [];
  if (result.data.length > 0) return result.data;
  // One level down: {"phrasings": {"nl": [...], "en": [...]}}.
  const inner = z.object({ phrasings: named }).safeParse(value);
  return inner.success ? inner.data.phrasings : [];
}

/** The lines of a plain list; a single such line is no list. */
function listIn(text: string): string[] {
  const items = text.split(/\r\n?|\n/).flatMap((line) => {
    const found = /^\s*(?:[-–*•]|\d{1,2}[.)])\s+(\S.*)$/u.exec(line);
    return found?.[1] ? [found[1].trim()] : [];
  });
  return items.length > 1 ? items : [];
}
