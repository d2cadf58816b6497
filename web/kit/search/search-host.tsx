import { type ComponentType, useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { closeSearch, openSearch, useSearchOpen } from './open-search.ts';
import { isSearchKey } from './search-key.ts';

/** The code of a search, which is fetched when somebody opens it. */
export type SearchModule = { Search: ComponentType };

/** Where a search appears: it opens by `/`, by Ctrl+K and by `openSearch`. `load` must stay the same function. */
export function SearchHost({ load }: { load: () => Promise<SearchModule> }) {
  const t = useTranslations('kit');
  const isOpen = useSearchOpen();
  const [loaded, setLoaded] = useState<SearchModule | null>(null);

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      openSearch();
    };
    document.addEventListener('keydown', open);
    return () => {
      document.removeEventListener('keydown', open);
      closeSearch();
    };
  }, []);

  useEffect(() => {
    if (!isOpen || loaded) return;
    let isWanted = true;
    load().then(
      (module) => isWanted && setLoaded(module),
      () => {
        if (!isWanted) return;
        closeSearch();
        toast(t('errors.network'));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen, loaded, load, t]);

  return isOpen && loaded ? <loaded.Search /> : null;
}
