import { Dialog as Base } from '@base-ui/react/dialog';
import { Search, SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SearchKind } from '../../../contract/search.ts';
import { searchBounds } from '../../../contract/search.ts';
import { controlClass } from '../forms/field.tsx';
import { useNow } from '../live/use-now.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type Asked, askedOf, countNarrowed, everything } from './asked.ts';
import type { Found, Result } from './found.ts';
import { FoundNote } from './found-note.tsx';
import { closeSearch } from './open-search.ts';
import type { Place } from './place.ts';
import { ResultOption } from './result-option.tsx';
import { SearchFilters } from './search-filters.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useSettled } from './use-settled.ts';

type SearchDialogProps<One extends Result> = {
  /** Whose search it is: what can be found says the text before anything is typed. */
  side: 'owner' | 'vet' | 'admin';
  /** Asks the Worker; null: nothing is asked. A hook. */
  useFound: (asked: Asked | null) => Found<One>;
  placeOf: (result: One) => Place;
  kinds: readonly SearchKind[];
  animals?: readonly { id: string; name: string }[];
  /** Goes before the results of what was typed: a way that is more urgent than reading. */
  first?: (typed: string) => ReactNode;
  /** What helps where nothing was found. */
  help?: ReactNode;
};

/** The one box in which everything is looked for: results while one types, with arrows and Enter; Escape closes it. */
export function SearchDialog<One extends Result>(props: SearchDialogProps<One>) {
  const { side, useFound, placeOf, kinds, animals = [], first, help } = props;
  const t = useTranslations('search');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hasLeft = useRef(false);
  const [typed, setTyped] = useState('');
  const [settled, settle] = useSettled(typed);
  const [narrowed, narrow] = useState(everything);
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const asked = askedOf(settled, narrowed, useNow(3_600_000));
  const found = useFound(asked);
  const results = asked === null ? [] : found.results;
  const isBehind = typed.trim() !== settled.trim() || found.isOld;
  const optionId = (at: number) => `${id}-${at}`;
  const keys = useListKeys({
    count: results.length,
    about: JSON.stringify(asked),
    // What is typed ahead of the results is looked for first: nobody opens what they have not seen.
    onEnter: (at) => (isBehind ? settle() : document.getElementById(optionId(at))?.click()),
    onEnd: () => found.hasMore && !found.isFetchingMore && found.more(),
  });
  const chosen = countNarrowed(narrowed);

  return (
    <Base.Root open onOpenChange={(open) => !open && closeSearch()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={input}
          finalFocus={() => !hasLeft.current}
          className="fixed inset-0 z-50 flex flex-col bg-surface text-ink sm:inset-x-auto sm:top-[10vh] sm:bottom-auto sm:left-1/2 sm:max-h-[78dvh] sm:w-[min(42rem,calc(100vw-3rem))] sm:-translate-x-1/2 sm:rounded-2xl"
        >
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <div className="flex items-center gap-1 border-b border-line p-2 sm:p-3">
            <span className="relative block min-w-0 flex-1">
              <Search
                aria-hidden
                className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-soft"
              />
              <input
                ref={input}
                type="text"
                inputMode="search"
                enterKeyHint="search"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                maxLength={searchBounds.longest}
                role="combobox"
                aria-label={t('label')}
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-expanded={results.length > 0}
                aria-controls={`${id}-list`}
                {...(results.length > 0 && { 'aria-activedescendant': optionId(keys.active) })}
                placeholder={t('placeholder')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={keys.onKeyDown}
                className={classNames(controlClass, 'pl-11')}
              />
            </span>
            <IconButton
              label={t('filters.open', { count: chosen })}
              aria-expanded={areFiltersOpen}
              aria-controls={`${id}-filters`}
              onClick={() => setFiltersOpen(!areFiltersOpen)}
              className={classNames(chosen > 0 && 'bg-primary-soft text-primary!')}
            >
              <SlidersHorizontal aria-hidden className="size-5" />
            </IconButton>
            <Base.Close
              render={
                <IconButton label={t('close')}>
                  <X aria-hidden className="size-5" />
                </IconButton>
              }
            />
          </div>
          <div id={`${id}-filters`} hidden={!areFiltersOpen} className="border-b border-line p-3">
            <SearchFilters {...{ kinds, animals, narrowed }} onNarrow={narrow} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:min-h-48 sm:p-3">
            {asked === null ? (
              <p className="px-3 py-4 text-ink-soft">{t(`intro.${side}`)}</p>
            ) : (
              first?.(settled)
            )}
            <div
              id={`${id}-list`}
              role="listbox"
              aria-label={t('results')}
              aria-busy={isBehind}
              className="flex flex-col gap-1"
            >
              {results.map((result, at) => (
                <ResultOption
                  key={`${result.kind} ${result.id}`}
                  id={optionId(at)}
                  result={result}
                  place={placeOf(result)}
                  isActive={at === keys.active}
                  onOpen={() => {
                    hasLeft.current = !placeOf(result).leaves;
                  }}
                />
              ))}
            </div>
            {asked !== null && (
              <div className="px-3">
                <FoundNote
                  found={found}
                  typed={asked.q}
                  isNarrowed={chosen > 0}
                  onWiden={() => {
                    narrow(everything);
                    input.current?.focus();
                  }}
                  help={help}
                />
              </div>
            )}
          </div>
          <p role="status" className="sr-only">
            {asked !== null && !isBehind && !found.isPending && found.error === null
              ? t('count', { count: results.length, more: found.hasMore ? 'yes' : 'no' })
              : ''}
          </p>
          <p className="border-t border-line px-5 py-2 text-[0.875rem] text-ink-soft max-sm:hidden">
            {t('keys')}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
