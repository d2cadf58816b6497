import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { NoticeRow } from './notice-row.tsx';

/** The others are behind a press. */
const shown = 4;

/** What the person was told, newest first. What is new stays marked until the list is fetched again. */
export function NoticeList() {
  const t = useTranslations('notifications.recent');
  const locale = useLocale();
  const queries = useQueryClient();
  const notices = useQuery(api.notifications.list.queryOptions({}, { meta: { followsAccount: true } }));
  const { mutate: see } = useMutation(api.notifications.seen.mutationOptions());
  const hasNew = notices.data?.items.some(({ isNew }) => isNew) ?? false;
  useEffect(() => {
    if (hasNew) see({});
  }, [hasNew, see]);
  // The texts come in the language of the app: asked for again when another one is chosen.
  const [textsIn, setTextsIn] = useState(locale);
  useEffect(() => {
    if (locale === textsIn) return;
    setTextsIn(locale);
    void queries.invalidateQueries({ queryKey: api.notifications.list.queryKey() });
  }, [locale, textsIn, queries]);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="text-xl">
        {t('heading')}
      </h2>
      {notices.data ? (
        <>
          {notices.data.items.length === 0 && <p className="mt-2 text-ink-soft">{t('none')}</p>}
          <ul className="mt-2 divide-y divide-line">
            {notices.data.items.slice(0, shown).map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
          {notices.data.items.length > shown && (
            <details className="mt-2">
              <summary className={`flex min-h-11 items-center ${textLinkClass('inText')}`}>
                {t('older')}
              </summary>
              <ul className="divide-y divide-line">
                {notices.data.items.slice(shown).map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} />
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <NotLoaded query={notices}>
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </NotLoaded>
      )}
    </section>
  );
}
