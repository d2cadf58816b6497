import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { useSession } from '../kit/session/session-store.ts';
import { ErrorState } from '../kit/ui/error-state.tsx';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { AuthForm } from './auth-form.tsx';

/** Sign-in for who comes back; says why the last session ended, and leads to where one was. */
export function SignIn() {
  const t = useTranslations('signIn');
  const session = useSession();
  const [entry, setEntry] = useState({ email: '', name: '' });
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-md px-4 pt-6 pb-16 sm:px-6 sm:pt-14">
        <PageHeading>{t('title')}</PageHeading>
        {session.status === 'out' ? (
          <>
            {session.ended && (
              <p role="status" className="mt-4 rounded-card bg-primary-soft px-4 py-3">
                {t(`ended.${session.ended}`)}
              </p>
            )}
            <div className="mt-6">
              <AuthForm
                entry={entry}
                onEntry={(change) => setEntry({ ...entry, ...change })}
                first="signIn"
                onDone={() => undefined}
              />
            </div>
          </>
        ) : (
          <Onward />
        )}
      </MainContent>
    </>
  );
}

/** Signed in: to `?next=`, else to where this person's work is. */
function Onward() {
  const { next } = useSearch({ from: '/data/sign-in' });
  const { history } = useRouter();
  const me = useMe();
  const role = me.data?.profile?.role;
  useEffect(() => {
    if (!role) return;
    // The back office is an app of its own.
    if (next?.startsWith('/admin')) location.replace(next);
    else history.replace(next ?? (role === 'vet' ? '/vet' : '/app'));
  }, [role, next, history]);
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  return (
    <SkeletonGroup className="mt-6 flex flex-col gap-3">
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-12" />
    </SkeletonGroup>
  );
}
