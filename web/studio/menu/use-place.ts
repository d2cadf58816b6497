import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useContent } from '../content/use-content.ts';
import { type MenuPlace, type MenuSearch, menuPlaceOf, readMenuSearch } from './menu-search.ts';

/** Where one is in the editor of the menu, by the address. */
export function usePlace(): MenuPlace {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return useMemo(() => menuPlaceOf(readMenuSearch(search)), [search]);
}

/** Goes to another place of the editor of the menu. The same function as long as the business is. */
export function useGo(): (search: Partial<MenuSearch>) => void {
  const businessId = useContent(({ content }) => content.business.id);
  const navigate = useNavigate();
  return useCallback(
    (search) => void navigate({ to: '/studio/$businessId/menu', params: { businessId }, search }),
    [navigate, businessId],
  );
}
