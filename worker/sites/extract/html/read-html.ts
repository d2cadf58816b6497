import { extractLimits } from '../limits.ts';
import { decodeReferences } from './character-references.ts';
import type { ElementNode } from './node.ts';
import { OpenElements } from './open-elements.ts';

/** Elements whose inside is no HTML, and whether it is text of the page. */
const rawText: Readonly<Record<string, 'text' | 'raw'>> = {
  script: 'raw',
  style: 'raw',
  iframe: 'raw',
  noembed: 'raw',
  noframes: 'raw',
  xmp: 'raw',
  textarea: 'text',
  title: 'text',
};

const tagName = /[a-z][^\s/>]{0,60}/iy;
const attribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const space = /[\s/]*/y;

/** The attributes from `at` on, and where the tag ends. */
function attributesFrom(
  html: string,
  from: number,
): { attributes: Map<string, string>; end: number; isClosed: boolean } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    space.lastIndex = at;
    space.test(html);
    const next = space.lastIndex;
    if (next >= html.length || html[next] === '>')
      return { attributes, end: next + 1, isClosed: html[next - 1] === '/' };
    attribute.lastIndex = next;
    const match = attribute.exec(html);
    if (match === null) {
      // A sign of equality without a name.
      at = next + 1;
      continue;
    }
    at = attribute.lastIndex;
    const [, name = '', double, single, plain] = match;
    const key = name.toLowerCase();
    if (attributes.size < extractLimits.attributes && !attributes.has(key))
      attributes.set(
        key,
        decodeReferences((double ?? single ?? plain ?? '').slice(0, extractLimits.attributeLength)),
      );
  }
}

/** Where the inside of an element ends that is no HTML. */
function rawEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Reads the tag at `at`, which begins with `<` and a letter. Returns where it ends. */
function readStart(html: string, at: number, elements: OpenElements): number {
  tagName.lastIndex = at + 1;
  const name = (tagName.exec(html)?.[0] ?? '').toLowerCase();
  const { attributes, end, isClosed } = attributesFrom(html, tagName.lastIndex);
  const element = elements.start(name, attributes, isClosed);
  const kind = isClosed ? undefined : rawText[name];
  if (kind === undefined) return end;
  const inside = html.slice(end, rawEnd(html, end, name));
  if (element !== null && kind === 'raw') element.raw = inside.slice(0, extractLimits.scriptLength);
  if (element !== null && kind === 'text') elements.text(decodeReferences(inside));
  return end + inside.length;
}

/**
 * Reads HTML into a tree, as forgivingly as browsers do, in time that grows with its length alone, however it is nested: a parser of the whole standard keeps its open
 * elements without a bound, and takes half a minute for 100,000 levels. Nothing is run and nothing fetched. What is beyond the limits is left out. Never throws.
 */
export function readHtml(text: string): ElementNode {
  const html = text.slice(0, extractLimits.characters);
  const elements = new OpenElements();
  let at = 0;
  while (at < html.length && elements.nodes < extractLimits.nodes) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) elements.text(decodeReferences(html.slice(at, end)));
    if (start < 0) break;
    const next = html[start + 1] ?? '';
    if (html.startsWith('<!--', start)) {
      const close = html.indexOf('-->', start + 4);
      at = close < 0 ? html.length : close + 3;
    } else if (next === '!' || next === '?') {
      const close = html.indexOf('>', start);
      at = close < 0 ? html.length : close + 1;
    } else if (next === '/') {
      tagName.lastIndex = start + 2;
      const name = tagName.exec(html)?.[0];
      if (name !== undefined) elements.end(name.toLowerCase());
      const close = html.indexOf('>', start);
      at = close < 0 ? html.length : close + 1;
    } else if (/[a-z]/i.test(next)) at = readStart(html, start, elements);
    else {
      elements.text('<');
      at = start + 1;
    }
  }
  return elements.root;
}
