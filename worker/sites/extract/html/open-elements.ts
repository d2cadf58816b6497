import { extractLimits } from '../limits.ts';
import type { ElementNode } from './node.ts';

const isVoid = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const headings = 'h1 h2 h3 h4 h5 h6';
const blocks = `address article aside blockquote details div dl fieldset figure footer form ${headings} header hr main nav ol p pre section table ul`;
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What an element ends that is still open, and the elements beyond which it does not look. */
const ends = new Map<string, { open: ReadonlySet<string>; within: ReadonlySet<string> }>();
const rule = (names: string, open: string, within: string) => {
  for (const name of names.split(' ')) ends.set(name, { open: set(open), within: set(within) });
};
rule(blocks, 'p', 'button td th li dd div section article table');
rule(headings, `p ${headings}`, 'button td th li dd div section article table');
rule('li', 'li', 'ul ol menu table');
rule('dt dd', 'dt dd', 'dl table');
rule('tr', 'tr td th', 'table');
rule('td th', 'td th', 'tr table');
rule('tbody thead tfoot', 'tbody thead tfoot tr td th', 'table');
rule('option', 'option', 'select datalist');
rule('body', 'head', 'html');

/**
 * The elements that are open while a document is read, and the tree that they become. Forgiving as browsers are: what is not closed ends where it must, what
 * closes nothing is ignored. What is deeper than the levels that are read lies in the last one of them.
 */
export class OpenElements {
  readonly root: ElementNode = {
    kind: 'element',
    name: '#document',
    attributes: new Map(),
    children: [],
    parent: null,
    raw: '',
  };
  nodes = 0;
  private readonly open: ElementNode[] = [this.root];
  /** Elements below the deepest level that is read. */
  private below = 0;

  private get top(): ElementNode {
    return this.open.at(-1) ?? this.root;
  }

  text(text: string): void {
    if (text === '') return;
    this.nodes += 1;
    this.top.children.push({ kind: 'text', text });
  }

  start(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): ElementNode | null {
    this.endBefore(name);
    const staysOpen = !isVoid.has(name) && !isClosed;
    if (this.open.length > extractLimits.levels) {
      if (staysOpen) this.below += 1;
      return null;
    }
    this.nodes += 1;
    const element: ElementNode = {
      kind: 'element',
      name,
      attributes,
      children: [],
      parent: this.top,
      raw: '',
    };
    this.top.children.push(element);
    if (staysOpen) this.open.push(element);
    return element;
  }

  end(name: string): void {
    if (isVoid.has(name)) return;
    if (this.below > 0) {
      this.below -= 1;
      return;
    }
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const open = this.open[at];
      if (open?.name === name || (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(open?.name ?? ''))) {
        this.open.length = at;
        return;
      }
      // A stray end within a cell does not end the table around it.
      if (open && /^(?:td|th|table)$/.test(open.name) && !/^(?:table|tr|tbody|thead|tfoot)$/.test(name))
        return;
    }
  }

  private endBefore(name: string): void {
    const found = ends.get(name);
    if (found === undefined || this.below > 0) return;
    let last = this.open.length;
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const open = this.open[at]?.name ?? '';
      if (found.open.has(open)) last = at;
      else if (found.within.has(open)) break;
    }
    this.open.length = last;
  }
}
