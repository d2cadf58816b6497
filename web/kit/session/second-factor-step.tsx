import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../ui/skeleton.tsx';
import { FactorCodeForm } from './factor-code-form.tsx';
import { NewFactor } from './new-factor.tsx';
import { shownFactors } from './second-factor.ts';
import { endSession } from './session.ts';
import { useSession } from './session-store.ts';

/**
 * Stands in for the screens while the Worker asks for a second factor: takes a code, or sets a factor up for who has none. When it is
 * done the screen of before is there again, at the same address.
 */
export function SecondFactorStep() {
  const t = useTranslations('kit.secondFactor');
  const { user } = useSession();
  const factors = useQuery({
    queryKey: ['shown-factors', user?.id],
    queryFn: shownFactors,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
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
      {factors.data && (factors.data.length > 0 ? <KnownFactor ids={factors.data} /> : <NewFactor />)}
      <Button look="bare" className="mt-4 -ml-4" onClick={() => void endSession('self')}>
        {t('signOut')}
      </Button>
    </>
  );
}

function KnownFactor({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('kit.secondFactor');
  const [chosen, setChosen] = useState(0);
  const id = ids[chosen % ids.length];
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 mb-6 text-ink-soft">{t('text')}</p>
      {id && <FactorCodeForm key={id} factorId={id} autoFocus />}
      {ids.length > 1 && (
        <Button look="bare" className="mt-3 -ml-4" onClick={() => setChosen(chosen + 1)}>
          {t('other')}
        </Button>
      )}
      <p className="mt-6 text-[0.9375rem] text-ink-soft">{t('lost')}</p>
    </>
  );
}
