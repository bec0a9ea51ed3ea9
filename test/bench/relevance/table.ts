/** Tables for people: in a terminal, and in Markdown. */

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
}

/** Names stand left, figures right. */
export function toText({ title, head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return [title, ...all.map((cells) => cells.map(pad).join('  ').trimEnd())].join('\n');
}

export function toMarkdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`;
  return [`**${title}**`, '', line(head), rule, ...rows.map(line)].join('\n');
}

/** A share as people write it in this field: ".549". */
export const share = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0(?=\.)/, '');

export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** A difference of shares in points of a hundred. */
export const points = (value: number): string => {
  const text = Math.abs(value * 100).toFixed(1);
  return text === '0.0' ? '0' : `${value > 0 ? '+' : '−'}${text}`;
};
