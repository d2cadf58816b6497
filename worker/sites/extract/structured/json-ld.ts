import { decodeReferences } from '../html/character-references.ts';
import { attributeOf, type ElementNode, elementsOf } from '../html/node.ts';
import { extractLimits } from '../limits.ts';
import { bareName, type Thing, type Value } from './thing.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const textsOf = (value: unknown): string[] => listOf(value).filter((one) => typeof one === 'string');

/** A text of JSON-LD as people would read it: many sites write HTML into it. */
const plain = (text: string): string => decodeReferences(text.replaceAll(/<[^<>]{0,200}>/g, ' ')).trim();

/** Reads the things of one script. One for one script: what leads to an id is put in its place. */
class ScriptReading {
  private readonly byId = new Map<string, Thing>();
  private count = 0;
  private readonly at: ElementNode;

  constructor(at: ElementNode) {
    this.at = at;
  }

  roots(json: unknown): Thing[] {
    this.note(json, 0);
    return listOf(json)
      .flatMap((one) => (isRecord(one) ? listOf(one['@graph'] ?? one) : []))
      .flatMap((one) => {
        const thing = this.value(one, '', 0);
        return thing?.kind === 'thing' ? [thing] : [];
      });
  }

  /** Things that others lead to by their ids come first. */
  private note(json: unknown, level: number): void {
    if (level > extractLimits.thingLevels) return;
    if (Array.isArray(json)) for (const one of json.slice(0, extractLimits.things)) this.note(one, level + 1);
    if (!isRecord(json)) return;
    const id = json['@id'];
    if (typeof id === 'string' && Object.keys(json).length > 1 && !this.byId.has(id)) {
      const thing = this.value(json, '', level);
      if (thing?.kind === 'thing') this.byId.set(id, thing);
    }
    for (const inside of Object.values(json)) if (typeof inside === 'object') this.note(inside, level + 1);
  }

  private value(json: unknown, name: string, level: number): Value | null {
    this.count += 1;
    if (level > extractLimits.thingLevels || this.count > extractLimits.things) return null;
    if (typeof json === 'string' || typeof json === 'number') {
      const text = plain(String(json));
      const quote = `"${name}": ${JSON.stringify(json)}`.slice(0, extractLimits.quote);
      return { kind: 'literal', text, at: this.at, quote };
    }
    if (!isRecord(json)) return null;
    if ('@value' in json) return this.value(json['@value'], name, level + 1);
    const id = typeof json['@id'] === 'string' ? json['@id'] : '';
    const known = Object.keys(json).length === 1 ? this.byId.get(id) : undefined;
    if (known) return known;
    const properties = new Map<string, Value[]>();
    for (const [key, value] of Object.entries(json)) {
      if (key.startsWith('@')) continue;
      const values = listOf(value).flatMap((one) => this.value(one, bareName(key), level + 1) ?? []);
      properties.set(bareName(key), values);
    }
    return {
      kind: 'thing',
      types: textsOf(json['@type']).map(bareName),
      id,
      properties,
      at: this.at,
      origin: 'json-ld',
    };
  }
}

/** JSON as people write it: with a comma too many, a comment around it, or a line break inside of a text. Undefined when it cannot be read. */
function forgivingJson(raw: string): unknown {
  const text = raw
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*$/, '');
  for (const attempt of [text, text.replaceAll(/,\s*([}\]])/g, '$1').replaceAll(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next way of reading it, or none.
    }
  }
  return undefined;
}

/** What a page says of things in JSON-LD. What cannot be read is left out. */
export function readJsonLd(root: ElementNode): Thing[] {
  const scripts = [...elementsOf(root)].filter(
    (element) => element.name === 'script' && /^application\/ld\+json/i.test(attributeOf(element, 'type')),
  );
  return scripts.flatMap((script) => {
    const json = forgivingJson(script.raw);
    return json === undefined ? [] : new ScriptReading(script).roots(json);
  });
}
