/** Texts in one line, for labels and lists. */

/** At most `most` characters, cut at a space where that leaves most of them. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const head = line.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  // Half a surrogate pair is no character.
  return `${(space > head.length / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '')).trimEnd()}…`;
}
