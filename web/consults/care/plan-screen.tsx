import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { type CarePlan, SignedPlan } from './signed-plan.tsx';

/** A plan of care as its owner reads it, and prints it: `/care-plan/<id>`. */
export function PlanScreen() {
  const { id } = useParams({ from: '/data/signed-in/care-plan/$id' });
  const plan = useQuery(api.carePlans.get.queryOptions({ id }));
  const code = plan.error && problemOf(plan.error).code;
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') return <NotFound />;
  return (
    <>
      <div className="print:hidden">
        <AppHeader />
      </div>
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        {plan.data ? (
          <Plan plan={plan.data} />
        ) : (
          <NotLoaded query={plan}>
            <Skeleton className="h-12" />
            <Skeleton className="h-28" />
            <Skeleton className="h-28" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}

function Plan({ plan }: { plan: CarePlan }) {
  const t = useTranslations('care.signed');
  return (
    <>
      <div className="print:hidden">
        <BackLink to="/consult/$id" params={{ id: plan.sessionId }}>
          {t('back')}
        </BackLink>
      </div>
      <PageHeading className="mb-4">{t('title', { pet: plan.animal.name })}</PageHeading>
      {plan.amendedBy !== null && (
        <p
          role="note"
          className="mb-5 rounded-card border border-emergency bg-emergency-soft p-3 font-medium"
        >
          {t('old')}{' '}
          <TextLink to="/care-plan/$id" params={{ id: plan.amendedBy }}>
            {t('toNew')}
          </TextLink>
        </p>
      )}
      <SignedPlan plan={plan} />
      <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
        <Button onClick={() => window.print()}>
          <Printer aria-hidden className="size-5" />
          {t('print')}
        </Button>
        {plan.amends !== null && (
          <TextLink to="/care-plan/$id" params={{ id: plan.amends }}>
            {t('toOld')}
          </TextLink>
        )}
      </div>
    </>
  );
}
