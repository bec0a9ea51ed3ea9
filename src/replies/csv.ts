/** Tables as CSV (RFC 4180), so that spreadsheets open them as they are and run nothing that stands in them. */

/** Tells spreadsheets that it is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** With these a spreadsheet takes a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** One line a row, each ended by CRLF. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(text: string): string {
  const safe = defused(text);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
