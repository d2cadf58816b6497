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

/** Where an element stands, so that somebody can find it again: `main > ul:nth-of-type(2) > li`. From the nearest id on. */
export function pathOf(element: ElementNode): string {
  const steps: string[] = [];
  for (
    let at: ElementNode | null = element;
    at !== null && at.parent !== null && steps.length < 12;
    at = at.parent
  ) {
    const id = attributeOf(at, 'id');
    if (/^[\w-]{1,60}$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const { name } = at;
    const alike = at.parent.children.filter((node) => node.kind === 'element' && node.name === name);
    steps.unshift(alike.length > 1 ? `${name}:nth-of-type(${String(alike.indexOf(at) + 1)})` : name);
  }
  return steps.join(' > ');
}
