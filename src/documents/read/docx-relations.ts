/** Which part of a Word package stands for what. */
import type { DocxPackage } from './docx-package.ts';
import { parseXml } from './xml-events.ts';

export interface Relation {
  /** The last word of its type: "styles", "footnotes", "header", "hyperlink". */
  readonly type: string;
  /** A part's name in the package, or an address outside it. */
  readonly target: string;
}

/** A part's relations by their ids; `part` '' is the package itself. */
export function readRelations(source: DocxPackage, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = source.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === null) return relations;
  parseXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship') return;
      const target = TargetMode === 'External' ? Target : resolvePart(folder, Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
    text: () => {},
    close: () => {},
  });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

/** The part that a relation of this type leads to. */
export const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
