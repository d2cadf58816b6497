import { useRouter, useRouterState, useSearch } from '@tanstack/react-router';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { ForgotPassword } from '../auth/forgot-password.tsx';
import { useSession } from '../kit/session/session-store.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { SiteHeader } from '../shell/site-header.tsx';

/** For who has forgotten the password, or never had one. Ends where one was, signed in. */
export function ForgotPasswordScreen() {
  const t = useTranslations('forgotPassword');
  const { next, step } = useSearch({ from: '/data/forgot-password' });
  const { navigate } = useRouter();
  const typed = useRouterState({ select: ({ location }) => location.state.email });
  const { user, status } = useSession();
  const isLetIn = step === 'password' && status === 'in';
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-md px-4 pt-6 pb-16 sm:px-6 sm:pt-14">
        <ForgotPassword
          key={String(isLetIn)}
          first={isLetIn ? 'password' : 'mail'}
          typed={typed ?? user?.email ?? ''}
          onDone={() => {
            toast(t('done'));
            void navigate({ to: '/sign-in', search: { next }, replace: true });
          }}
        />
      </MainContent>
    </>
  );
}
