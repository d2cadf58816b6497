import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { ChangePlan } from '../billing/change-plan.tsx';
import { CreditList } from '../billing/credit-list.tsx';
import { EventList } from '../billing/event-list.tsx';
import { InvoiceList } from '../billing/invoice-list.tsx';
import { PaymentList } from '../billing/payment-list.tsx';
import { PlanSection } from '../billing/plan-section.tsx';
import { ReturnNotice } from '../billing/return-notice.tsx';
import { ResumeStart } from '../consults/usage/resume-start.tsx';
import { UsageSnapshot } from '../consults/usage/usage-snapshot.tsx';
import { askAgain } from '../kit/api/ask-again.ts';
import { BackLink } from '../kit/ui/back-link.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { AppHeader } from '../shell/app-header.tsx';

/** Plan and money of an account: what is left, the plan and what can be done about it, invoices, payments, what happened. */
export function Billing() {
  const t = useTranslations('billing');
  const account = useTranslations('account');
  const usage = useTranslations('usage');
  const me = useMe();
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/app">{account('title')}</BackLink>
        <PageHeading className="mb-5">{t('title')}</PageHeading>
        <ReturnNotice onward={<ResumeStart />} />
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[5fr_6fr]">
          <div className="flex min-w-0 flex-col gap-10">
            <section aria-label={usage('title')}>
              <UsageSnapshot onRetry={askAgain} />
            </section>
            {(me.data || me.isLoading) && (
              <>
                <PlanSection product="call-a-vet" />
                <PlanSection product="gastronomy" />
              </>
            )}
          </div>
          {/* When nothing answers, that is said once. */}
          {(me.data || me.isLoading) && (
            <div className="flex min-w-0 flex-col gap-8">
              <CreditList />
              <InvoiceList />
              <PaymentList />
              <EventList />
            </div>
          )}
        </div>
        <ChangePlan />
      </MainContent>
    </>
  );
}
