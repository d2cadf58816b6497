import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../kit/api/problem-text.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { Button } from '../kit/ui/button.tsx';
import { NotLoaded } from '../kit/ui/not-loaded.tsx';
import { Skeleton } from '../kit/ui/skeleton.tsx';

type Pages<Item> = {
  data: { pages: readonly { items: readonly Item[] }[] } | undefined;
  error: unknown;
  isPaused: boolean;
  isFetchNextPageError: boolean;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
};

type PagedSectionProps<Item> = {
  title: string;
  /** Said when there is nothing. */
  none: string;
  query: Pages<Item>;
  /** Which of them are shown; all when absent. */
  shows?: (item: Item) => boolean;
  row: (item: Item) => ReactNode;
};

/** A list under its heading, newest first, more of it on demand. */
export function PagedSection<Item extends { id: string }>(props: PagedSectionProps<Item>) {
  const { title, none, query, shows = () => true, row } = props;
  const t = useTranslations('billing');
  const problemText = useProblemText();
  const id = useId();
  const items = query.data?.pages.flatMap((page) => page.items.filter(shows));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="flex min-h-11 items-center text-xl">
        {title}
      </h2>
      {!items ? (
        <NotLoaded query={query}>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </NotLoaded>
      ) : (
        <>
          {items.length === 0 && !query.hasNextPage && <p className="text-ink-soft">{none}</p>}
          <ul className="divide-y divide-line">
            {items.map((item) => (
              <li key={item.id}>{row(item)}</li>
            ))}
          </ul>
          {query.isFetchNextPageError && <FormError>{problemText(query.error)}</FormError>}
          {query.hasNextPage && (
            <Button
              className="mt-3"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
