import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AuthForm } from '../../auth/auth-form.tsx';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { LanguageSwitch } from '../../kit/ui/language-switch.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { SiteHeader } from '../../shell/site-header.tsx';
import { Invitation } from './invitation.tsx';
import { takeInvitation } from './kept-invitation.ts';

/** Where the link of an invitation leads: who is invited signs in first, sees what it is about, and joins by a press. */
export function JoinScreen() {
  const t = useTranslations('studioPeople.join');
  const { status } = useSession();
  const [token, setToken] = useState(takeInvitation);
  const [entry, setEntry] = useState({ email: '', name: '' });
  // A link that is opened in a tab that is here already.
  useEffect(() => {
    const take = () => setToken(takeInvitation());
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  if (status === 'unknown') return <ScreenSkeleton />;
  return (
    <AppNameContext value={restaurantsName}>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-md px-4 pt-6 pb-16 sm:px-6 sm:pt-14">
        {token === null ? (
          <>
            <PageHeading>{t('none')}</PageHeading>
            <p className="mt-3 text-ink-soft">{t('noneText')}</p>
          </>
        ) : status === 'in' ? (
          <Invitation key={token} token={token} />
        ) : (
          <>
            <PageHeading>{t('signIn')}</PageHeading>
            <p className="mt-3 mb-6 text-ink-soft">{t('signInText')}</p>
            <AuthForm
              entry={entry}
              onEntry={(change) => setEntry({ ...entry, ...change })}
              first="signUp"
              onDone={() => undefined}
            />
          </>
        )}
      </MainContent>
    </AppNameContext>
  );
}
