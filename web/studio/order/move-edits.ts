import {
  longestPosition,
  positionBetween,
  positionsBetween,
} from '../../../worker/sites/content/position-between.ts';
import type { Edit, MenuTable } from '../content/edit.ts';
import { setEdit } from '../content/set-field.ts';

/** A row with its place among its like. */
export interface Placed {
  readonly id: string;
  readonly position: string;
}

/** The place after the last of rows in order. */
export const placeAtEnd = (rows: readonly Placed[]): string =>
  positionBetween(rows.at(-1)?.position ?? null, null);

const between = (low: Placed | undefined, high: Placed | undefined): string | undefined => {
  // Two who put something in the same place at once gave both the same one.
  if (low && high && low.position >= high.position) return undefined;
  const place = positionBetween(low?.position ?? null, high?.position ?? null);
  return place.length > longestPosition ? undefined : place;
};

/**
 * Edits that put a row before another of its list, or (null) after all. `rows` are those of the list that it goes to, in order, with or without itself. One edit, or where
 * there is no room between two, a new place for each.
 */
export function moveEdits(
  table: MenuTable,
  rows: readonly Placed[],
  moved: Placed,
  beforeId: string | null,
): Edit[] {
  const others = rows.filter(({ id }) => id !== moved.id);
  const found = others.findIndex(({ id }) => id === beforeId);
  const at = found < 0 ? others.length : found;
  const isThere = rows.some(({ id }) => id === moved.id);
  const list = [...others.slice(0, at), moved, ...others.slice(at)];
  if (isThere && list.every(({ id }, index) => id === rows[index]?.id)) return [];
  const place = between(others[at - 1], others[at]);
  if (place !== undefined) return [setEdit(table, moved.id, ['position'], moved.position, place)];
  const places = positionsBetween(null, null, list.length);
  return list.flatMap(({ id, position }, index) => {
    const next = places[index];
    return next === undefined || next === position ? [] : [setEdit(table, id, ['position'], position, next)];
  });
}

/** The row that a row is put before when it goes so many steps down (or, below zero, up); null for the end, undefined when it cannot. */
export function stepTarget(rows: readonly Placed[], id: string, steps: number): string | null | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const to = Math.max(0, Math.min(rows.length - 1, at + steps));
  if (at < 0 || to === at) return undefined;
  return rows[to > at ? to + 1 : to]?.id ?? null;
}
