/** A text between tags, its references decoded. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

export interface ElementNode {
  readonly kind: 'element';
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  readonly parent: ElementNode | null;
  /** What is inside of a script, a style and the like: never text of the page. */
  raw: string;
}

export type HtmlNode = TextNode | ElementNode;

/** All elements below one, in the order of the document, itself first. Without recursion. */
export function* elementsOf(root: ElementNode): Generator<ElementNode> {
  const stack: ElementNode[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child?.kind === 'element') stack.push(child);
    }
  }
}

export const attributeOf = (element: ElementNode, name: string): string =>
  element.attributes.get(name)?.trim() ?? '';

/** Words of an attribute that is a list. */
export const wordsOf = (element: ElementNode, name: string): string[] =>
  attributeOf(element, name)
    .split(/\s+/)
    .filter((word) => word !== '');

/** The element itself or the nearest around it that fits. */
export function closest(
  element: ElementNode | null,
  fits: (element: ElementNode) => boolean,
): ElementNode | null {
  for (let at = element; at !== null; at = at.parent) if (fits(at)) return at;
  return null;
}

/** Of the children of an element, the how-manieth of its name each is, and of how many. Counted once for each element: a page may have 30,000 in a row. */
const counted = new WeakMap<ElementNode, ReadonlyMap<HtmlNode, number>>();
const totals = new WeakMap<ElementNode, ReadonlyMap<string, number>>();

function count(parent: ElementNode): void {
  const places = new Map<HtmlNode, number>();
  const total = new Map<string, number>();
  for (const child of parent.children) {
    if (child.kind !== 'element') continue;
    const nth = (total.get(child.name) ?? 0) + 1;
    total.set(child.name, nth);
    places.set(child, nth);
  }
  counted.set(parent, places);
  totals.set(parent, total);
}

/** Where an element stands, so that somebody can find it again: `main > ul:nth-of-type(2) > li`. From the nearest id on. */
export function pathOf(element: ElementNode): string {
  const steps: string[] = [];
  let at: ElementNode | null = element;
  for (; at !== null && at.parent !== null && steps.length < 12; at = at.parent) {
    const id = attributeOf(at, 'id');
    if (/^[\w-]{1,60}$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    if (!counted.has(at.parent)) count(at.parent);
    const isOnly = (totals.get(at.parent)?.get(at.name) ?? 1) === 1;
    const nth = counted.get(at.parent)?.get(at) ?? 1;
    steps.unshift(isOnly ? at.name : `${at.name}:nth-of-type(${String(nth)})`);
  }
  return steps.join(' > ');
}
