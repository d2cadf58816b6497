import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { finishReturn } from '../auth/social.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { SiteHeader } from '../shell/site-header.tsx';

/** Where people come back to from another provider's page. */
export function SignInReturn() {
  const t = useTranslations('signInReturn');
  const { next, linked } = useSearch({ from: '/data/sign-in/return' });
  const navigate = useNavigate();
  // Once for the page, whatever is drawn again: a code works once.
  const { data: outcome } = useQuery({
    queryKey: ['sign-in-return'],
    queryFn: () => finishReturn(new URLSearchParams(location.search)),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  useEffect(() => {
    if (outcome === 'signedIn') void navigate({ to: '/sign-in', search: { next }, replace: true });
    if (outcome === 'linked') {
      // Said once, also when the texts of the next screen come and this runs again.
      toast(t('linked'), { id: 'linked' });
      void navigate({ to: '/app/security', replace: true });
    }
  }, [outcome, next, navigate, t]);
  const isOver = outcome !== undefined && outcome !== 'signedIn' && outcome !== 'linked';
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-md px-4 pt-6 pb-16 sm:px-6 sm:pt-14">
        {isOver ? (
          <div role="alert">
            <PageHeading>{t(`${outcome}.title`)}</PageHeading>
            <p className="mt-3 mb-6 text-ink-soft">{t(`${outcome}.text`)}</p>
            {linked ? (
              <Link to="/app/security" className={buttonClass('primary')}>
                {t('toSecurity')}
              </Link>
            ) : (
              <Link to="/sign-in" search={{ next }} className={buttonClass('primary')}>
                {t('toSignIn')}
              </Link>
            )}
          </div>
        ) : (
          <SkeletonGroup className="flex flex-col gap-3">
            <Skeleton className="h-8 w-2/3" />
            <Skeleton className="h-5" />
          </SkeletonGroup>
        )}
      </MainContent>
    </>
  );
}
