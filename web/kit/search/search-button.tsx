import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../ui/icon-button.tsx';
import { openSearch } from './open-search.ts';

/** Opens the search, on a phone and at a desk. */
export function SearchButton() {
  const t = useTranslations('kit');
  return (
    <IconButton label={t('search')} aria-keyshortcuts="Control+K" aria-haspopup="dialog" onClick={openSearch}>
      <Search aria-hidden className="size-5.5" />
    </IconButton>
  );
}
