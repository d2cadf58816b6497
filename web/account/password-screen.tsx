import { useNavigate } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { ChangePassword } from '../account/change-password.tsx';
import { useSession } from '../kit/session/session-store.ts';
import { BackLink } from '../kit/ui/back-link.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { AppHeader } from '../shell/app-header.tsx';

/** A new password for who is signed in. */
export function PasswordScreen() {
  const t = useTranslations('password');
  const navigate = useNavigate();
  const { user } = useSession();
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-md px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <BackLink to="/app/security">{t('back')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-6 text-ink-soft">{t('lead')}</p>
        <ChangePassword
          email={user?.email ?? ''}
          first="password"
          onDone={() => {
            toast(t('done'));
            void navigate({ to: '/app/security', replace: true });
          }}
        />
      </MainContent>
    </>
  );
}
