import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { VisitorHeader } from '../../shell/visitor-header.tsx';

/** How often it is looked whether everything is gone, in ms: it takes a quarter of an hour or so. */
const lookAgain = 60_000;

/** The last page: the account is closed, and how far the rest is. */
export function GoodbyeScreen() {
  const t = useTranslations('goodbye');
  const { follow } = useSearch({ from: '/data/goodbye' });
  const erasure = useQuery({
    ...api.me.followDeletion.queryOptions({ follow: follow ?? '' }),
    enabled: follow !== undefined,
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? lookAgain : false),
  });
  const isOver = erasure.data?.finishedAt != null;
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-3">{t('out')}</p>
        <p role="status" className="mt-3">
          {t(isOver ? 'over' : 'goingOn')}
        </p>
        {!isOver && <p className="mt-3 text-ink-soft">{t('keep')}</p>}
        <p className="mt-6 text-ink-soft">{t('thanks')}</p>
      </MainContent>
    </>
  );
}
