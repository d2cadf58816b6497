import { decodeText } from './decode-text.ts';
import type { FetchedDocument } from './fetched-document.ts';
import { attributeOf, type ElementNode, elementsOf, pathOf } from './html/node.ts';
import { readHtml } from './html/read-html.ts';
import { textOf } from './html/text.ts';
import { extractLimits } from './limits.ts';
import { type PageLine, pageLines } from './lines/page-lines.ts';
import { readMicrodata, readRdfa } from './structured/item-tree.ts';
import { readJsonLd } from './structured/json-ld.ts';
import { allThings, type Thing } from './structured/thing.ts';

/** A document as it is looked through for facts. */
export interface Page {
  readonly address: string;
  readonly root: ElementNode;
  readonly title: string;
  /** What its head says, by `name` or `property`. */
  readonly meta: ReadonlyMap<string, { readonly content: string; readonly at: ElementNode }>;
  /** All that it says of things for machines, with those that are within others. */
  readonly things: readonly Thing[];
  /** What is seen of it, a line for each block. */
  readonly lines: readonly PageLine[];
}

/** Reads an HTML document. */
export function readPage(document: FetchedDocument): Page {
  const root = readHtml(decodeText(document));
  const elements = [...elementsOf(root)];
  const title = elements.find(({ name }) => name === 'title');
  const meta = new Map<string, { content: string; at: ElementNode }>();
  for (const at of elements) {
    if (at.name !== 'meta') continue;
    const key = (attributeOf(at, 'property') || attributeOf(at, 'name')).toLowerCase();
    const content = attributeOf(at, 'content');
    if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, { content, at });
  }
  return {
    address: document.address,
    root,
    title: title ? textOf(title) : '',
    meta,
    things: allThings([...readJsonLd(root), ...readMicrodata(root), ...readRdfa(root)], extractLimits.things),
    lines: pageLines(root),
  };
}

/** A document that is text alone, as a page: its lines, without elements. */
export function textPage(address: string, text: string): Page {
  const root: ElementNode = {
    kind: 'element',
    name: '#document',
    attributes: new Map(),
    children: [],
    parent: null,
    raw: '',
  };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): PageLine => ({ text: line, element: root, heading: 0, isAround: false }));
  return { address, root, title: '', meta: new Map(), things: [], lines };
}

/** Where in a page something was found. */
export interface Source {
  /** Address of the page. */
  readonly page: string;
  /** Where the element stands in it; empty for a text without elements. */
  readonly path: string;
  /** As it stands there. */
  readonly quote: string;
}

export const sourceIn = (page: Pick<Page, 'address'>, at: ElementNode, quote: string): Source => ({
  page: page.address,
  path: pathOf(at),
  quote: quote.replaceAll(/\s+/g, ' ').trim().slice(0, 300),
});
