import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { ChangeEmail } from '../account/change-email.tsx';
import { api } from '../kit/api/api.ts';
import { useSession } from '../kit/session/session-store.ts';
import { BackLink } from '../kit/ui/back-link.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { AppHeader } from '../shell/app-header.tsx';

/** Another address to sign in with. */
export function EmailScreen() {
  const t = useTranslations('emailChange');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { user } = useSession();
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-md px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <BackLink to="/app/account">{t('back')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-6 text-ink-soft wrap-anywhere">{t('lead', { email: user?.email ?? '' })}</p>
        <ChangeEmail
          current={user?.email ?? ''}
          onDone={(email) => {
            void queries.invalidateQueries({ queryKey: api.me.get.queryKey() });
            toast(t('done', { email }));
            void navigate({ to: '/app/account', replace: true });
          }}
        />
      </MainContent>
    </>
  );
}
