import { attributeOf, type ElementNode, wordsOf } from '../html/node.ts';
import { textOf } from '../html/text.ts';
import { extractLimits } from '../limits.ts';
import { bareName, type StructuredOrigin, type Thing, type Value } from './thing.ts';

/** How one of the two ways of marking a page up says what an element is. */
interface Markup {
  readonly origin: StructuredOrigin;
  /** It begins a thing. */
  readonly begins: (element: ElementNode) => boolean;
  readonly types: (element: ElementNode) => readonly string[];
  readonly names: (element: ElementNode) => readonly string[];
  readonly id: (element: ElementNode) => string;
}

const microdata: Markup = {
  origin: 'microdata',
  begins: (element) => element.attributes.has('itemscope'),
  types: (element) => wordsOf(element, 'itemtype'),
  names: (element) => wordsOf(element, 'itemprop'),
  id: (element) => attributeOf(element, 'itemid'),
};
const rdfa: Markup = {
  origin: 'rdfa',
  begins: (element) => element.attributes.has('typeof'),
  types: (element) => wordsOf(element, 'typeof'),
  names: (element) =>
    wordsOf(element, 'property').filter((name) => !/^(?:og|twitter|article|fb):/i.test(name)),
  id: (element) => attributeOf(element, 'resource'),
};

const addressed: Readonly<Record<string, string>> = {
  a: 'href',
  link: 'href',
  area: 'href',
  img: 'src',
  source: 'src',
};

function literalOf(element: ElementNode, name: string): Value {
  const seen = textOf(element);
  const at = addressed[element.name];
  // A link around a telephone number says the number, not where it leads.
  const isText = ['telephone', 'email', 'name', 'description', 'price'].includes(name) && seen !== '';
  const said =
    attributeOf(element, 'content') ||
    attributeOf(element, 'datetime') ||
    (at !== undefined && !isText ? attributeOf(element, at) : '') ||
    seen;
  return { kind: 'literal', text: said, at: element, quote: (seen || said).slice(0, extractLimits.quote) };
}

type Building = Omit<Thing, 'properties'> & { readonly properties: Map<string, Value[]> };

/** What a page says of things in the attributes of its elements, nested as they are. */
function readMarkup(root: ElementNode, markup: Markup): Thing[] {
  const roots: Building[] = [];
  const stack: { element: ElementNode; thing: Building | null }[] = [{ element: root, thing: null }];
  let count = 0;
  for (let next = stack.pop(); next !== undefined && count < extractLimits.things; next = stack.pop()) {
    const { element, thing } = next;
    const names = markup.names(element).map(bareName);
    const begun: Building | null = markup.begins(element)
      ? {
          kind: 'thing',
          types: markup.types(element).map(bareName),
          id: markup.id(element),
          properties: new Map(),
          at: element,
          origin: markup.origin,
        }
      : null;
    if (begun) count += 1;
    for (const name of thing ? names : []) {
      const value: Value = begun ?? literalOf(element, name);
      const values = thing?.properties.get(name);
      if (values) values.push(value);
      else thing?.properties.set(name, [value]);
    }
    if (begun && (thing === null || names.length === 0)) roots.push(begun);
    for (const child of element.children.toReversed())
      if (child.kind === 'element') stack.push({ element: child, thing: begun ?? thing });
  }
  return roots;
}

export const readMicrodata = (root: ElementNode): Thing[] => readMarkup(root, microdata);
export const readRdfa = (root: ElementNode): Thing[] => readMarkup(root, rdfa);
