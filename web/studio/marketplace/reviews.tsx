import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { TemplateCode } from '../../../contract/sites.ts';
import { api } from '../../kit/api/api.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { ReviewForm } from './review-form.tsx';

/** What people say of a template, newest first, and the form for who has used it. */
export function Reviews({ code }: { code: TemplateCode }) {
  const t = useTranslations('templates.reviews');
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews" className="mb-2 text-xl">
        {t('title')}
      </h2>
      <ReviewList code={code} />
      <OwnReview code={code} />
    </section>
  );
}

function ReviewList({ code }: { code: TemplateCode }) {
  const t = useTranslations('templates');
  const locale = useLocale();
  const reviews = useInfiniteQuery(
    api.templates.ratings.infiniteQueryOptions({ code }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (!reviews.data)
    return (
      <NotLoaded query={reviews}>
        <Skeleton className="h-16" />
      </NotLoaded>
    );
  const items = reviews.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="text-ink-soft">{t('reviews.none')}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {items.map(({ stars, comment, at }) => (
          <li key={`${at}${stars}${comment}`} className="py-3">
            <p className="flex items-center gap-2">
              <Star aria-hidden className="size-4.5 fill-accent text-accent" />
              <span className="font-semibold">{t('stars', { stars })}</span>
              <span className="text-[0.9375rem] text-ink-soft">{formatDay(locale, new Date(at))}</span>
            </p>
            {comment && <p className="mt-1 break-words whitespace-pre-line">{comment}</p>}
          </li>
        ))}
      </ul>
      {reviews.hasNextPage && (
        <Button busy={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
          {t('reviews.more')}
        </Button>
      )}
    </>
  );
}

/** The form for whoever has the template on one of their pages; the others are told how they get to it. */
function OwnReview({ code }: { code: TemplateCode }) {
  const t = useTranslations('templates.reviews');
  const { status } = useSession();
  const pages = useQuery(api.configurations.list.queryOptions({}, { enabled: status === 'in' }));
  if (status === 'out')
    return (
      <p className="mt-4">
        <TextLink to="/sign-in" search={{ next: `/templates/${code}` }}>
          {t('signIn')}
        </TextLink>
      </p>
    );
  if (!pages.data) return null;
  const hasUsed = pages.data.configurations.some(({ templateCode }) => templateCode === code);
  return hasUsed ? <ReviewForm code={code} /> : <p className="mt-4 text-ink-soft">{t('onlyUsers')}</p>;
}
