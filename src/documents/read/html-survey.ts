/** What a page is made of, looked over before its text is read: its main part, its trimmings, its footnotes. */
import { elementName, type TreeNode, walkTree } from './html-tree.ts';

export interface Survey {
  /** The element that holds the document's text; null where the page tells none apart. */
  readonly main: TreeNode | null;
  /** Menus, banners, scripts: no text of the document. */
  readonly dropped: ReadonlySet<TreeNode>;
  /** Signs in the text that point to a footnote. */
  readonly marks: ReadonlyMap<TreeNode, NoteSign>;
  /** The blocks that are footnotes. */
  readonly notes: ReadonlyMap<TreeNode, NoteSign>;
}

export interface NoteSign {
  readonly key: string;
  /** As printed, without brackets: "1". */
  readonly mark: string;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul',
);
export const NEVER_TEXT = names(
  'script style noscript template head iframe object embed svg canvas audio video map select textarea button input img meta title nav',
);
const TRIMMINGS = names('header footer aside');
const NOT_TEXT_ROLES = names(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar',
);
/** Words in the class or id of what a site puts around its pages. */
const TRIMMING_WORDS =
  /(?:^|[\s_-])(?:cookies?|cookiebar|consent|breadcrumbs?|skip-?links?|navigation|navbar|nav|menu|social|share|pagination|note-close)(?:$|[\s_-])/i;
const MAIN_IDS = names('main content broodtekst main-column main-content maincontent');
/** A part with less of the page's letters than this is not its main part, and no trimming holds more. */
const MAIN_SHARE = 0.5;

/** A footnote's number or sign, in brackets or not. */
const MARK = /^[[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3}|[†‡§])\s*[\])]?$/i;
const NOTE_WORDS = /noot|note|voet|ftn/i;
const NOT_A_NOTE = names('html body main article table tbody tr h1 h2 h3 h4 h5 h6');

/** The longest text of a sign, brackets and spaces included. */
const LONGEST_SIGN = 12;

interface Look {
  readonly order: number;
  /** Within the text, as far as the page names it: a header there is the text's own. */
  readonly inText: boolean;
  letters: number;
  /** The text, as long as it can be a sign. */
  start: string;
}

export function surveyPage(root: TreeNode): Survey {
  const looks = new Map<TreeNode, Look>();
  const byId = new Map<string, TreeNode>();
  const links: TreeNode[] = [];
  const open: Look[] = [];
  let hidden = 0;
  const whole: Look = { order: 0, inText: false, letters: 0, start: '' };
  walkTree(root, {
    open: (element, name) => {
      if (NEVER_TEXT.has(name)) return false;
      if (isHidden(element)) hidden++;
      const around = open.at(-1) ?? whole;
      const inText = around.inText || namesText(element);
      const look: Look = { order: looks.size + 1, inText, letters: 0, start: '' };
      looks.set(element, look);
      open.push(look);
      for (const id of [element.attribs?.id, name === 'a' ? element.attribs?.name : undefined])
        if (id && !byId.has(id)) byId.set(id, element);
      if (name === 'a' && element.attribs?.href?.startsWith('#')) links.push(element);
      return true;
    },
    text: (text) => {
      const look = open.at(-1) ?? whole;
      if (!hidden) look.letters += text.trim().length;
      if (look.start.length <= LONGEST_SIGN) look.start += text.slice(0, 2 * LONGEST_SIGN);
    },
    close: (element) => {
      if (isHidden(element)) hidden--;
      const look = open.pop();
      const around = open.at(-1) ?? whole;
      if (!look) return;
      around.letters += look.letters;
      if (around.start.length <= LONGEST_SIGN) around.start += look.start;
    },
  });
  const share = (node: TreeNode): number => (looks.get(node)?.letters ?? 0) / Math.max(1, whole.letters);
  const main = findMain([...looks.keys()], share);
  const { marks, notes } = findNotes(links, byId, looks);
  const kept = withAncestors([...(main ? [main] : []), ...notes.keys()]);
  const dropped = new Set<TreeNode>();
  for (const node of looks.keys())
    if (
      !kept.has(node) &&
      isTrimming(node, looks.get(node)?.inText ?? false) &&
      (isHidden(node) || share(node) < MAIN_SHARE)
    )
      dropped.add(node);
  return { main, dropped, marks, notes };
}

function withAncestors(nodes: Iterable<TreeNode>): Set<TreeNode> {
  const found = new Set<TreeNode>();
  for (const node of nodes)
    for (let at: TreeNode | null = node; at && !found.has(at); at = at.parent) found.add(at);
  return found;
}

const isHidden = ({ attribs }: TreeNode): boolean =>
  attribs !== undefined &&
  (attribs.hidden !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? ''));

function isTrimming(node: TreeNode, inText: boolean): boolean {
  const { attribs = {} } = node;
  const name = elementName(node);
  if (name === 'html' || name === 'body' || name === 'main') return false;
  if (isHidden(node) || NOT_TEXT_ROLES.has(attribs.role ?? '')) return true;
  if (TRIMMINGS.has(name)) return name === 'aside' || !inText;
  return TRIMMING_WORDS.test(attribs.class ?? '') || TRIMMING_WORDS.test(attribs.id ?? '');
}

/** The element says that it holds the page's text. */
function namesText(node: TreeNode): boolean {
  const name = elementName(node);
  const { role, id = '' } = node.attribs ?? {};
  return name === 'main' || name === 'article' || role === 'main' || MAIN_IDS.has(id.toLowerCase());
}

/** The innermost part that calls itself the main one and holds most of the page's letters, outside any table. */
function findMain(nodes: readonly TreeNode[], share: (node: TreeNode) => number): TreeNode | null {
  const found = nodes.findLast((node) => share(node) >= MAIN_SHARE && namesText(node));
  if (!found) return null;
  for (const around of withAncestors([found])) if (elementName(around) === 'table') return null;
  return found;
}

function findNotes(
  links: readonly TreeNode[],
  byId: ReadonlyMap<string, TreeNode>,
  looks: ReadonlyMap<TreeNode, Look>,
): Pick<Survey, 'marks' | 'notes'> {
  const marks = new Map<TreeNode, NoteSign>();
  const notes = new Map<TreeNode, NoteSign>();
  const order = (node: TreeNode): number => looks.get(node)?.order ?? 0;
  for (const link of links) {
    const printed = looks.get(link)?.start.trim() ?? '';
    const mark = MARK.exec(printed)?.[1];
    const target = byId.get(decodeFragment(link.attribs?.href ?? ''));
    // A note stands after what points to it; a link the other way leads back.
    if (!mark || !target || order(target) <= order(link) || !looksLikeSign(link, printed)) continue;
    const block = blockOf(target);
    // A block that begins before the link has the link in it.
    if (NOT_A_NOTE.has(elementName(block)) || order(block) <= order(link)) continue;
    const sign = notes.get(block) ?? { key: `note-${notes.size + 1}`, mark };
    notes.set(block, sign);
    marks.set(link, sign);
  }
  return { marks, notes };
}

const decodeFragment = (href: string): string => {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
};

/** A table of contents links from numbers too; a footnote's sign is raised, in brackets, or named as one. */
function looksLikeSign(link: TreeNode, printed: string): boolean {
  const { class: classes = '', role = '', href = '' } = link.attribs ?? {};
  return (
    /^[[(]/.test(printed) ||
    (link.parent !== null && elementName(link.parent) === 'sup') ||
    (link.children ?? []).some((child) => elementName(child) === 'sup') ||
    [classes, role, href].some((word) => NOTE_WORDS.test(word))
  );
}

/** How far up a note's anchor its block is looked for. */
const HIGHEST_BLOCK = 20;

function blockOf(node: TreeNode): TreeNode {
  let at: TreeNode | null = node;
  for (let up = 0; at && up < HIGHEST_BLOCK; up++, at = at.parent) if (BLOCKS.has(elementName(at))) return at;
  return node;
}
