/**
 * Raw text → text that Discord shows as it was typed. Discord reads a backslash before any ASCII punctuation as
 * "this sign is only a sign", so everything here is done with backslashes: nothing is replaced or left out.
 */

/**
 * Signs that Discord may read as markup wherever they stand. A colon may open an emoji (`:name:`) or make an address,
 * but not before white space.
 */
const SIGN = /[\\*_~|`<[\]]|@(?=everyone|here)|:(?!\s|$)/g;

const ADDRESS = /(?<!\w)https?:\/\/\S+/;
const ADDRESS_OR_SIGN = new RegExp(`${ADDRESS.source}|${SIGN.source}`, 'g');

/** Addresses without a `SIGN` but colons and the underscore: Discord links these, and reads nothing inside them. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}(?:[/?#:][\w\-./?=&%#,;+!$:]*)?[).,;:!?'"]*$/i;

/** Heading, quote, bullet, small print. */
const LINE_OPENING = /^[#>+-]/;
const NUMBERED_OPENING = /^(\d+)([.)])/;

/**
 * A piece of one line. It is treated as if it opened the line: escaping that for nothing shows no difference.
 * `markupFollows`: directly, so that an address or a colon at the end would take it in.
 */
export function escapePiece(piece: string, markupFollows: boolean): string {
  const escaped = piece.replace(ADDRESS_OR_SIGN, (found, at: number) => {
    if (found.length === 1) return `\\${found}`;
    const swallows = markupFollows && at + found.length === piece.length;
    return PLAIN_ADDRESS.test(found) && !swallows ? found : found.replace(SIGN, '\\$&');
  });
  const ended = markupFollows && escaped.endsWith(':') ? `${escaped.slice(0, -1)}\\:` : escaped;
  return ended.replace(LINE_OPENING, '\\$&').replace(NUMBERED_OPENING, '$1\\$2');
}
