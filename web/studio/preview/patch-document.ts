/** What a guest has opened, and what is marked as edited: no drawing takes it back. */
const kept = new Set(['open', 'data-edited']);

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const idOf = (node: Node) => (isElement(node) ? node.id : '');

function patchAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name) && !kept.has(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes)
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
}

const isLike = (one: Node, other: Node): boolean =>
  one.nodeName === other.nodeName && idOf(one) === idOf(other);

/** Makes the children of one what those of the other are. Those that are alike at both ends stay as they are. */
function patchChildren(from: Node, to: Node): void {
  const own = [...from.childNodes];
  const wanted = [...to.childNodes];
  while (own[0] && wanted[0]?.isEqualNode(own[0])) {
    own.shift();
    wanted.shift();
  }
  const isEndAlike = () => {
    const [last, other] = [own.at(-1), wanted.at(-1)];
    return last !== undefined && other?.isEqualNode(last) === true;
  };
  let after: ChildNode | null = own.at(-1)?.nextSibling ?? null;
  while (isEndAlike()) {
    after = own.pop() ?? null;
    wanted.pop();
  }
  // Where as many go as come, each becomes the one in its place; else what is new is put in and what is gone taken out.
  for (const node of wanted) {
    const [next] = own;
    if (next && isLike(next, node)) patchNode(own.shift() ?? next, node);
    else if (next && own.length >= wanted.length) own.shift()?.replaceWith(adopted(from, node));
    else from.insertBefore(adopted(from, node), next ?? after);
  }
  for (const node of own) node.remove();
}

const adopted = (parent: Node, node: Node): Node => (parent.ownerDocument ?? document).importNode(node, true);

function patchNode(from: Node, to: Node): void {
  if (from.isEqualNode(to)) return;
  if (isElement(from) && isElement(to)) {
    patchAttributes(from, to);
    patchChildren(from, to);
  } else from.nodeValue = to.nodeValue;
}

/**
 * Makes a document what the HTML of another says, and changes nothing that is alike: it stays where it was scrolled to, what was opened stays open, and
 * pictures do not flicker. Scripts in the HTML do not run; what else may not is the policy's (`emptyPage`).
 */
export function patchDocument(shown: Document, html: string): void {
  patchNode(shown.documentElement, new DOMParser().parseFromString(html, 'text/html').documentElement);
}
