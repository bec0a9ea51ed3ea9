/** What can be chosen under a reply, by number. */
import type { Action, Control, Reply } from '../replies/reply.ts';

type Menu = Control & { readonly kind: 'menu' };

/** One that does something, or a menu that is opened first. */
export type Choice = {
  readonly label: string;
  readonly description?: string;
  /** It stands in the reply's text already, under its number. */
  readonly listed: boolean;
} & ({ readonly action: Action } | { readonly menu: Menu });

/**
 * In the order of their numbers. A menu that comes first is what the reply is for, and lies open; one after other
 * controls leads elsewhere, and is one choice among them.
 */
export function choicesUnder({ controls }: Pick<Reply, 'controls'>): Choice[] {
  return controls.flatMap((control, index): Choice[] => {
    if (control.kind === 'action') return [{ label: control.label, action: control.action, listed: false }];
    if (control.kind !== 'menu') return [];
    return index === 0 ? choicesOf(control) : [{ label: `${control.label}…`, menu: control, listed: false }];
  });
}

/** What a menu offers; what is chosen is the last argument of its action. */
export const choicesOf = ({ action: { name, args }, options, listed = 0 }: Menu): Choice[] =>
  options.map(({ label, description, value }, index) => ({
    label: listed > 0 ? withoutNumber(label, index) : label,
    ...(description ? { description } : {}),
    action: { name, args: [...args, value] },
    listed: index < listed,
  }));

/** The number that a label begins with is its own here, where each has one anyway. */
const withoutNumber = (label: string, index: number): string => {
  const number = `${index + 1}. `;
  return label.startsWith(number) ? label.slice(number.length) : label;
};
