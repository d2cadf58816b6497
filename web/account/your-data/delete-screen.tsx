import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { endSession } from '../../kit/session/session.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { Section } from '../section.tsx';
import { DeleteForm } from './delete-form.tsx';
import { type Outlook, WhatHappens } from './what-happens.tsx';

/** What has to end before an account can be deleted, and where that is done. */
function InTheWay({ obstacle, consultId }: Pick<Outlook, 'obstacle' | 'consultId'>) {
  const t = useTranslations('deleteAccount');
  if (obstacle === 'consult' && consultId !== null)
    return (
      <Section heading={t('first.heading')} text={t('first.consult')}>
        <Link to="/consult/$id" params={{ id: consultId }} className={buttonClass()}>
          {t('first.toConsult')}
        </Link>
      </Section>
    );
  return (
    <Section heading={t('first.heading')} text={t('first.payment')}>
      <Link to="/app/billing" className={buttonClass()}>
        {t('first.toPayments')}
      </Link>
    </Section>
  );
}

/** Deletes the account of whoever is signed in, after saying what that means. */
export function DeleteScreen() {
  const t = useTranslations('deleteAccount');
  const navigate = useNavigate();
  const { user } = useSession();
  const outlook = useQuery(api.me.accountOutlook.queryOptions());
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/app/account/data">{t('back')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 text-ink-soft">{t('lead')}</p>
        {outlook.data ? (
          <>
            <WhatHappens outlook={outlook.data} />
            {outlook.data.obstacle === null ? (
              <Section heading={t('sure')} text={t('noWayBack')}>
                <DeleteForm
                  email={user?.email ?? ''}
                  onDeleted={async (follow) => {
                    await navigate({ to: '/goodbye', search: { follow }, replace: true });
                    await endSession('self');
                  }}
                />
              </Section>
            ) : (
              <InTheWay {...outlook.data} />
            )}
          </>
        ) : (
          <NotLoaded query={outlook}>
            <Skeleton className="mt-6 h-24" />
            <Skeleton className="mt-3 h-12" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}
