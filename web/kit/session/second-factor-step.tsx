import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../ui/skeleton.tsx';
import { KnownFactor } from './known-factor.tsx';
import { NewFactor } from './new-factor.tsx';
import { endSession } from './session.ts';
import { useShownFactors } from './use-shown-factors.ts';

/**
 * Stands in for the screens while the Worker asks for a second factor: takes a code, or sets a factor up for who has none. When it is
 * done the screen of before is there again, at the same address.
 */
export function SecondFactorStep() {
  const t = useTranslations('kit.secondFactor');
  const factors = useShownFactors();
  return (
    <>
      {factors.isPending && (
        <SkeletonGroup className="flex flex-col gap-3">
          <Skeleton className="h-8 w-2/3" />
          <Skeleton className="h-5" />
          <Skeleton className="h-12" />
        </SkeletonGroup>
      )}
      {factors.isError && <ErrorState error={factors.error} onRetry={() => void factors.refetch()} />}
      {factors.data?.length === 0 && <NewFactor />}
      {factors.data && factors.data.length > 0 && (
        <>
          <PageHeading>{t('title')}</PageHeading>
          <KnownFactor factors={factors.data} />
        </>
      )}
      <Button look="bare" className="mt-4 -ml-4" onClick={() => void endSession('self')}>
        {t('signOut')}
      </Button>
    </>
  );
}
