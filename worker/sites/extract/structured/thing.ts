import type { ElementNode } from '../html/node.ts';

/** Something that a page describes in the words of schema.org, whichever way it is written. */
export interface Thing {
  readonly kind: 'thing';
  /** Without the address of the vocabulary: `Restaurant`. */
  readonly types: readonly string[];
  readonly id: string;
  readonly properties: ReadonlyMap<string, readonly Value[]>;
  readonly at: ElementNode;
  readonly origin: StructuredOrigin;
}
export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  readonly at: ElementNode;
  /** As it stands in the page. */
  readonly quote: string;
}
export type Value = Thing | Literal;
export type StructuredOrigin = 'json-ld' | 'microdata' | 'rdfa';

/** A name of schema.org without its address or prefix. */
export const bareName = (name: string): string =>
  name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '').trim();

export const valuesOf = (thing: Thing, ...names: readonly string[]): readonly Value[] =>
  names.flatMap((name) => thing.properties.get(name) ?? []);

/** The texts of a property; of a thing in its place its name. */
export const literalsOf = (thing: Thing, ...names: readonly string[]): Literal[] =>
  valuesOf(thing, ...names).flatMap((value) =>
    value.kind === 'literal'
      ? value.text.trim() === ''
        ? []
        : [value]
      : valuesOf(value, 'name').filter((one) => one.kind === 'literal'),
  );

export const thingsOf = (thing: Thing, ...names: readonly string[]): Thing[] =>
  valuesOf(thing, ...names).filter((value) => value.kind === 'thing');

export const textIn = (thing: Thing, ...names: readonly string[]): string =>
  literalsOf(thing, ...names)[0]?.text.trim() ?? '';

/** All things, with those that are within others. */
export function allThings(roots: readonly Thing[], most: number): Thing[] {
  const found: Thing[] = [];
  const stack = [...roots].toReversed();
  const seen = new Set<Thing>();
  for (let next = stack.pop(); next !== undefined && found.length < most; next = stack.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    found.push(next);
    const inside = [...next.properties.values()].flatMap((values) =>
      values.filter((value) => value.kind === 'thing'),
    );
    stack.push(...inside.toReversed());
  }
  return found;
}
