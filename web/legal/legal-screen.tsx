import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { ErrorState } from '../kit/ui/error-state.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { VisitorHeader } from '../shell/visitor-header.tsx';
import { LegalLinks } from './legal-links.tsx';
import { type LegalPageName, legalPages } from './legal-pages.ts';
import { useCompany } from './use-company.ts';
import { withGaps } from './with-gaps.tsx';

const isPage = (page: string): page is LegalPageName => Object.hasOwn(legalPages, page);

/** One of the legal texts, filled with who runs the service. */
export function LegalScreen() {
  const { page } = useParams({ from: '/data/legal/$page' });
  const t = useTranslations('legal');
  const { query, values } = useCompany();
  if (!isPage(page)) return <NotFound />;
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        <p role="note" className="mb-6 rounded-card bg-emergency-soft px-4 py-3 font-medium">
          {t('draft')}
        </p>
        <PageHeading>{t(`${page}.title`)}</PageHeading>
        <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('updated')}</p>
        {query.isPending && (
          <SkeletonGroup className="mt-8 flex flex-col gap-3">
            <Skeleton className="h-7 w-1/2" />
            <Skeleton className="h-5" />
            <Skeleton className="h-5" />
          </SkeletonGroup>
        )}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <Sections page={page} values={values} />}
        <LegalLinks />
      </MainContent>
    </>
  );
}

type SectionsProps = { page: LegalPageName; values: ReturnType<typeof useCompany>['values'] };

function Sections({ page, values }: SectionsProps) {
  const t = useTranslations('legal');
  return legalPages[page].map((section) => (
    <section key={section} aria-labelledby={section} className="mt-8">
      <h2 id={section} className="text-xl">
        {t(`${section}.title`)}
      </h2>
      {t(`${section}.text`, values)
        .split('\n\n')
        .map((paragraph) => (
          <p key={paragraph} className="mt-3 wrap-anywhere">
            {withGaps(paragraph)}
          </p>
        ))}
    </section>
  ));
}
