/** Forgiving parsing, of HTML and of XML that is not well-formed, and a walk over what it gives. */
import { load } from 'cheerio';
import { UnreadableError } from './decode-text.ts';
import { checkBounds } from './html-bounds.ts';
import type { Attributes } from './xml-events.ts';

export interface TreeNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Attributes;
  readonly children?: readonly TreeNode[];
  readonly parent: TreeNode | null;
}

/** htmlparser2 and not parse5: what the HTML standard has parsers do takes quadratic time on hostile pages. */
export function parseLeniently(source: string, xmlMode: boolean): TreeNode {
  checkBounds(source, xmlMode);
  const root: TreeNode | undefined = load(source, { xml: { xmlMode, decodeEntities: true } }).root()[0];
  if (!root) throw new UnreadableError({ kind: 'damaged' });
  return root;
}

/** More names of characters than these are not a document's. */
const MOST_ENTITIES = 500;

/** The names of characters that HTML knows and XML does not ("eacute"), as far as the source uses them. */
export function htmlEntities(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [entity, name = ''] of source.matchAll(/&([a-z][a-z\d]{1,31});/gi)) {
    if (found.has(name) || found.size >= MOST_ENTITIES || /^(?:amp|lt|gt|quot|apos)$/.test(name)) continue;
    const text = load(entity, { xml: { xmlMode: false, decodeEntities: true } }).text();
    if (text !== entity) found.set(name, text);
  }
  return found;
}

export interface TreeVisitor {
  /** Returns false where the element and all in it is to be passed over; `close` is not called then. */
  open(element: TreeNode, name: string): boolean;
  text(text: string): void;
  close(element: TreeNode, name: string): void;
}

export const elementName = (node: TreeNode): string => {
  const name = node.name ?? '';
  return name.slice(name.indexOf(':') + 1);
};

/** Without recursion: hostile pages nest deeper than the stack reaches. */
export function walkTree(root: TreeNode, visitor: TreeVisitor): void {
  const path: { readonly node: TreeNode; next: number }[] = [{ node: root, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.node.children?.[top.next++];
    if (!child) {
      path.pop();
      if (top.node.name !== undefined && top.node !== root) visitor.close(top.node, elementName(top.node));
    } else if (child.type === 'text') visitor.text(child.data ?? '');
    else if (child.type === 'cdata') path.push({ node: child, next: 0 });
    else if (child.attribs && visitor.open(child, elementName(child))) path.push({ node: child, next: 0 });
  }
}
