/** Who answered, by colour: the key beneath a timeline. */
import type { TimelinePictureWording } from '../replies/wording/timeline-picture.ts';
import { MARKS, OTHER_MARK } from './colours.ts';
import type { Face } from './face.ts';

export interface Key {
  readonly colour: string;
  readonly name: string;
}

export interface Legend {
  readonly keys: readonly Key[];
  colourOf(minister: string | null): string;
}

/** The ministers with most answers have a colour each, in the order of their first; the others share one. */
export function legendOf(ministers: readonly (string | null)[], wording: TimelinePictureWording): Legend {
  const counts = new Map<string, number>();
  for (const minister of ministers)
    if (minister !== null) counts.set(minister, (counts.get(minister) ?? 0) + 1);
  const frequent = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MARKS.length)
    .map(([name]) => name);
  const named = [...counts.keys()].filter((name) => frequent.includes(name));
  const colours = new Map(named.map((name, index) => [name, MARKS[index] ?? OTHER_MARK]));
  const keys = named.map((name): Key => ({ colour: colours.get(name) ?? OTHER_MARK, name }));
  const others = counts.size > named.length;
  const unknown = ministers.includes(null);
  const rest = [...(others ? [wording.otherMinisters] : []), ...(unknown ? [wording.noMinister] : [])];
  return {
    keys: rest.length ? [...keys, { colour: OTHER_MARK, name: rest.join(', ') }] : keys,
    colourOf: (minister) => colours.get(minister ?? '') ?? OTHER_MARK,
  };
}

export interface PlacedKey extends Key {
  readonly x: number;
  /** 0 is the first line. */
  readonly line: number;
}

/** Keys one after another on as many lines as they need, none wider than the line; `lead` is what each takes beside its name. */
export function placeKeys(
  keys: readonly Key[],
  { width, lead, face, size }: { width: number; lead: number; face: Face; size: number },
): PlacedKey[] {
  const placed: PlacedKey[] = [];
  let x = 0;
  let line = 0;
  for (const key of keys) {
    const name = face.cut(key.name, size, width - lead);
    const taken = lead + face.widthOf(name, size);
    if (x > 0 && x + taken > width) {
      x = 0;
      line += 1;
    }
    placed.push({ ...key, name, x, line });
    x += taken + lead;
  }
  return placed;
}
