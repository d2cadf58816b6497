import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Section } from '../../account/section.tsx';
import { EventList } from '../../billing/event-list.tsx';
import { PlanSection } from '../../billing/plan-section.tsx';
import { usePlans } from '../../billing/use-plans.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useBusinessId } from '../shell/use-business.ts';
import { useSitesOf } from '../shell/use-sites.ts';
import { FrozenSites } from './frozen-sites.tsx';
import { nextPlan } from './next-plan.ts';
import { PlanThatFits } from './quota-note.tsx';
import { UsageLine } from './usage-line.tsx';

/** What a business may have, what it has, what is frozen and why; for who pays also the plan itself and its money. */
export function PlanScreen() {
  const t = useTranslations('studioPlan');
  const businessId = useBusinessId();
  const plan = useQuery(api.businesses.plan.queryOptions({ businessId }, { meta: { followsAccount: true } }));
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      <PageHeading className="mb-5">{t('title')}</PageHeading>
      {plan.data ? (
        <Plan businessId={businessId} plan={plan.data} />
      ) : (
        <NotLoaded query={plan}>
          <Skeleton className="h-7 w-48" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </NotLoaded>
      )}
    </MainContent>
  );
}

function Plan({ businessId, plan }: { businessId: string; plan: ApiOutputs['businesses']['plan'] }) {
  const t = useTranslations('studioPlan');
  const locale = useLocale();
  const plans = usePlans('gastronomy').data?.plans ?? [];
  const frozen = useSitesOf(businessId).sites?.filter(({ isFrozen }) => isFrozen) ?? [];
  const next = nextPlan(plans, plan.planCode, plan);
  const { sites, members } = plan;
  return (
    <>
      {plan.isPayer ? (
        <PlanSection product="gastronomy" />
      ) : (
        <>
          <h2 className="text-xl">{t('name', { plan: plan.planName[locale] })}</h2>
          <p className="mt-1 text-ink-soft">{t('paidBy', { name: plan.payer })}</p>
        </>
      )}
      <Section heading={t('used')} text={t('allBusinesses')}>
        <ul className="flex flex-col gap-5">
          <UsageLine what="sites" level={sites} />
          <UsageLine what="members" level={members} />
        </ul>
        {members.limit !== null && members.used > members.limit && (
          <p className="mt-3 text-ink-soft">{t('overMembers')}</p>
        )}
        <p className="mt-4">{t('promise')}</p>
      </Section>
      {frozen.length > 0 && <FrozenSites sites={frozen} plan={plan} />}
      {plan.isPayer && next && (
        <Section heading={t('fits.heading')} text={t('fits.text', { plan: next.name[locale] })}>
          <PlanThatFits planCode={next.code} />
        </Section>
      )}
      {plan.isPayer && (
        <div className="mt-10 border-t border-line pt-4">
          <EventList />
          <Link to="/app/billing" className={`${buttonClass('quiet')} mt-4`}>
            {t('money')}
          </Link>
        </div>
      )}
    </>
  );
}
