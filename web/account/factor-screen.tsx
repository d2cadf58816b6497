import { useNavigate } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { queryClient } from '../kit/api/api.ts';
import { BackLink } from '../kit/ui/back-link.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { AppHeader } from '../shell/app-header.tsx';
import { AddFactor } from './add-factor.tsx';
import { meQuery } from './me.ts';

/** Another authenticator app for the second factor. */
export function FactorScreen() {
  const t = useTranslations('factors');
  const navigate = useNavigate();
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-md px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <BackLink to="/app/security">{t('back')}</BackLink>
        <PageHeading>{t('addTitle')}</PageHeading>
        <p className="mt-2 text-ink-soft">{t('addLead')}</p>
        <AddFactor
          onDone={async () => {
            // The first call that shows the factor tells the product that there is one: from then on no session passes without it.
            await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
            toast(t('saved'));
            void navigate({ to: '/app/security', replace: true });
          }}
        />
      </MainContent>
    </>
  );
}
