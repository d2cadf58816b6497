import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';

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
  // The texts come in the language of the app.
  useEffect(() => {
    if (locale) void queries.invalidateQueries({ queryKey: api.notifications.list.queryKey() });
  }, [locale, queries]);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="text-xl">
        {t('heading')}
      </h2>
      {notices.data ? (
        <>
          {notices.data.items.length === 0 && <p className="mt-2 text-ink-soft">{t('none')}</p>}
          <ul
            className="mt-2 max-h-96 divide-y divide-line overflow-y-auto"
            tabIndex={notices.data.items.length > 4 ? 0 : -1}
          >
            {notices.data.items.map(({ id, title, text, action, at, isNew }) => (
              <li key={id} className="py-3">
                <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <strong className="font-semibold wrap-anywhere">
                    {title}
                    {isNew && (
                      <span className="ml-2 rounded-full bg-primary-soft px-2 py-0.5 text-sm font-medium">
                        {t('new')}
                      </span>
                    )}
                  </strong>
                  <span className="text-[0.9375rem] text-ink-soft">
                    {formatNearMoment(locale, new Date(at))}
                  </span>
                </p>
                <p className="mt-0.5 text-ink-soft">{text}</p>
                {action && (
                  <a href={action.path} className={textLinkClass('onLine')}>
                    {action.label}
                  </a>
                )}
              </li>
            ))}
          </ul>
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
