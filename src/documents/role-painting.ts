/** Roles painted over a text, character by character, and read back as segments. */
import type { Role, Segment, Span } from './document.ts';

const ROLES: readonly Role[] = [
  'header',
  'heading',
  'question',
  'answer',
  'mark',
  'note',
  'furniture',
  'signature',
  'unplaced',
];

export class RolePainting {
  /** 0 is bare, otherwise the role's place in `ROLES` plus one. */
  readonly #colours: Uint8Array;

  constructor(length: number) {
    this.#colours = new Uint8Array(length);
  }

  get length(): number {
    return this.#colours.length;
  }

  /** The role at an offset, or null where nothing has been painted. */
  at(offset: number): Role | null {
    return ROLES[(this.#colours[offset] ?? 0) - 1] ?? null;
  }

  paint(span: Span, role: Role): void {
    this.#colours.fill(ROLES.indexOf(role) + 1, span.start, span.end);
  }

  /** Paints only what is still bare. */
  paintFree(span: Span, role: Role): void {
    const colour = ROLES.indexOf(role) + 1;
    for (let i = span.start; i < span.end; i++) if (this.#colours[i] === 0) this.#colours[i] = colour;
  }

  /** Segments without gap or overlap: white space goes with what precedes it, bare text is `unplaced`. */
  segments(source: string): Segment[] {
    const segments: { start: number; end: number; role: Role }[] = [];
    for (let i = 0; i < source.length; i++) {
      const last = segments.at(-1);
      const white = /\s/.test(source[i] ?? '');
      const role = white ? last?.role : (this.at(i) ?? 'unplaced');
      // White space before any text goes with the first text.
      if (role === undefined) continue;
      if (last?.role === role) last.end = i + 1;
      else segments.push({ start: last ? i : 0, end: i + 1, role });
    }
    if (segments.length === 0 && source.length > 0)
      segments.push({ start: 0, end: source.length, role: 'unplaced' });
    return segments;
  }
}
