import type { World } from '../world/world.ts';
import { invalid } from './refusal.ts';

/** What a field of an object type becomes when it is expanded; undefined when there is nothing behind it. */
export type Expander = (world: World, row: object) => object | null | undefined;
/** By object type (`subscription`), then by field (`latest_invoice`). */
export type Expansions = Record<string, Record<string, Expander>>;

/** How deep `expand` may go, https://docs.stripe.com/expand. */
const DEEPEST = 4;

/**
 * Replaces ids by objects along the paths (`data.customer`, `latest_invoice.payments`) and adds what is only included on demand.
 * @throws Refusal for a path that leads nowhere.
 */
export function expandAll(world: World, expansions: Expansions, answer: object, paths: string[]): object {
  let expanded = answer;
  for (const path of paths) {
    const segments = path.split('.');
    if (segments.length - (segments[0] === 'data' ? 1 : 0) > DEEPEST) {
      throw invalid(`You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`, {
        param: 'expand',
      });
    }
    expanded = expandOne(world, expansions, expanded, segments, { path, place: '' });
  }
  return expanded;
}

/** `place` names a part of an object that has no type of its own: `invoice.parent`. */
function expandOne(
  world: World,
  expansions: Expansions,
  at: object,
  segments: string[],
  where: { path: string; place: string },
): object {
  const [field, ...rest] = segments;
  if (field === undefined) return at;
  const fields = new Map<string, unknown>(Object.entries(at));
  const value = fields.get(field);
  const own = fields.get('object');
  const type = typeof own === 'string' ? own : where.place;
  const inside = { path: where.path, place: `${type}.${field}` };
  if (Array.isArray(value)) {
    return {
      ...at,
      [field]: value.map((item) =>
        isObject(item) ? expandOne(world, expansions, item, rest, inside) : item,
      ),
    };
  }
  if (isObject(value)) return { ...at, [field]: expandOne(world, expansions, value, rest, inside) };
  const expander = expansions[type]?.[field];
  if (expander === undefined) {
    if (value === null && rest.length > 0) return at;
    throw refused(where.path, own === 'list');
  }
  const found = expander(world, at);
  return found === undefined || found === null
    ? at
    : { ...at, [field]: expandOne(world, expansions, found, rest, inside) };
}

function refused(path: string, list: boolean) {
  const hint = list ? ` You may want to try expanding 'data.${path}' instead.` : '';
  return invalid(`This property cannot be expanded (${path}).${hint}`, { param: 'expand' });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
