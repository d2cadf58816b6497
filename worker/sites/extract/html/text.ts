import { attributeOf, closest, type ElementNode, type HtmlNode } from './node.ts';

const unseen = new Set(
  'title script style template noscript head svg math iframe object canvas select datalist button textarea audio video'.split(
    ' ',
  ),
);
const hiding =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,})/i;

/** Whether nobody who looks at the page sees what is in an element, as far as the element itself says. */
export const isHidden = (element: ElementNode): boolean =>
  unseen.has(element.name) ||
  element.attributes.has('hidden') ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  hiding.test(attributeOf(element, 'style'));

/** Parts of a page that are around what it is about. */
export const isAround = (element: ElementNode): boolean =>
  ['nav', 'header', 'footer', 'aside', 'form'].includes(element.name) ||
  ['navigation', 'banner', 'contentinfo', 'search'].includes(attributeOf(element, 'role'));

export const isWithinHidden = (element: ElementNode): boolean => closest(element, isHidden) !== null;

/** The text that is seen of an element, on one line. Without recursion: a tree may be deep. */
export function textOf(root: ElementNode): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'text') {
      parts.push(node.text);
      continue;
    }
    if (node !== root && isHidden(node)) continue;
    if (node.name === 'br' || node.name === 'p' || node.name === 'div' || node.name === 'li') parts.push(' ');
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) stack.push(child);
    }
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}
