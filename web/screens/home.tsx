import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { CallbackList } from '../consults/callback/callback-list.tsx';
import { ConsultHistory } from '../consults/history/consult-history.tsx';
import { isRunning } from '../consults/history/consult-status.ts';
import { PaidConsults } from '../consults/history/paid-consults.tsx';
import { RunningConsults } from '../consults/history/running-consults.tsx';
import { useConsults } from '../consults/history/use-consults.ts';
import { useUnstarted } from '../consults/history/use-unstarted.ts';
import { PetList } from '../consults/pets/pet-list.tsx';
import { UsageSnapshot } from '../consults/usage/usage-snapshot.tsx';
import { askAgain } from '../kit/api/ask-again.ts';
import { useSession } from '../kit/session/session-store.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';
import { AppHeader } from '../shell/app-header.tsx';

/** Where an account begins: what is paid or asked for and the consult that goes on, then what is left of the plan, the animals, the consults of before. */
export function Home() {
  const t = useTranslations('account');
  const usage = useTranslations('usage');
  const userId = useSession().user?.id ?? '';
  const consults = useConsults();
  const me = useMe();
  const unstarted = useUnstarted();
  const running = consults.data?.pages.flatMap(({ items }) => items.filter(isRunning)) ?? [];
  // The one warm button is the one that leads back to what has begun.
  const goesOn = running.length > 0 || (unstarted.data?.length ?? 0) > 0;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading className="mb-5">{t('title')}</PageHeading>
        <PaidConsults />
        <CallbackList />
        <RunningConsults consults={running} userId={userId} />
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[5fr_7fr]">
          <section aria-label={usage('title')}>
            <UsageSnapshot onRetry={askAgain} />
            <Link
              to="/start"
              className={`${buttonClass(goesOn ? 'quiet' : 'main', true)} mt-6 w-full sm:w-auto`}
            >
              {usage('start')}
            </Link>
            <p className="mt-3">
              <TextLink to="/app/billing">{t('billing')}</TextLink>
            </p>
          </section>
          {/* When nothing answers, that is said once. */}
          {(me.data || me.isLoading) && (
            <div className="flex min-w-0 flex-col gap-10">
              <PetList />
              <ConsultHistory consults={consults} userId={userId} />
            </div>
          )}
        </div>
      </MainContent>
    </>
  );
}
