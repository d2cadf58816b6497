import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';

export type Changes = ApiOutputs['sites']['compare'];

/** What is otherwise between two versions of a site; without `from` since what guests see, without `to` up to what is being edited. */
export const useChanges = (siteId: string, versions: { from?: number; to?: number } = {}) =>
  useQuery(api.sites.compare.queryOptions({ id: siteId, ...versions }, { staleTime: 0 }));

/** In the order in which they are said: what guests pay and eat first. */
const kinds = [
  'price-up',
  'price-down',
  'price-other',
  'dish-added',
  'dish-removed',
  'allergens-changed',
  'dish-changed',
  'category-added',
  'category-removed',
  'category-changed',
  'menu-changed',
  'addons-changed',
  'order-changed',
  'words-changed',
  'look-changed',
  'business-changed',
] as const satisfies readonly Changes['changes'][number]['kind'][];

/** Says changes by how many there are of each kind: "3 prices up, 1 dish added". */
export function useChangeWords(): (counts: Changes['counts']) => string {
  const t = useTranslations('studioPublish.changes');
  const list = new Intl.ListFormat(useLocale(), { style: 'narrow', type: 'unit' });
  return (counts) =>
    list.format(
      kinds.flatMap((kind) => {
        const count = counts[kind] ?? 0;
        return count === 0 ? [] : [t(kind, { count })];
      }),
    );
}

/** How many changes there are in all. */
export const changeCount = (counts: Changes['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
