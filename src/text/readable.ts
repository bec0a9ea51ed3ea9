/** Raw text without what nobody can see. */

/** Line ends as `\n`; what nobody can see (controls, signs that turn the reading direction) taken out. */
export function readable(text: string): string {
  return text
    .replace(/\r\n?|\v|\f|\u0085|\p{Zl}|\p{Zp}/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\n\P{Cc}]|\p{Bidi_Control}/gu, '')
    .replace(/\p{Cs}/gu, '\u{fffd}');
}
