import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../web/kit/api/api.ts';
import type { Asked } from '../../web/kit/search/asked.ts';
import { asking, foundOf } from '../../web/kit/search/found.ts';
import { SearchDialog } from '../../web/kit/search/search-dialog.tsx';
import { type FoundByAdmin, placeOf } from './place-of.ts';

const kinds = ['article', 'animal', 'vet'] as const;

const useFound = (asked: Asked | null) =>
  foundOf<FoundByAdmin>(
    useInfiniteQuery(
      api.admin.search.infiniteQueryOptions({ q: '-', ...asked }, { ...asking, enabled: asked !== null }),
    ),
  );

/** The search of an admin: guides, vets, and the animals of everybody. */
export function Search() {
  return <SearchDialog side="admin" {...{ useFound, placeOf, kinds }} />;
}
