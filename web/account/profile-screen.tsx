import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { ProfileForm } from '../account/profile-form.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { MainContent } from '../kit/ui/main-content.tsx';
import { NotLoaded } from '../kit/ui/not-loaded.tsx';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { Skeleton } from '../kit/ui/skeleton.tsx';
import { AppHeader } from '../shell/app-header.tsx';
import { useMe } from './me.ts';
import { Section } from './section.tsx';

/** Who somebody is here, and in which language, country and currency. */
export function ProfileScreen() {
  const t = useTranslations('profile');
  const me = useMe();
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading className="mb-6">{t('title')}</PageHeading>
        {me.data?.profile ? (
          <ProfileForm key={me.data.user.id} profile={me.data.profile} />
        ) : (
          <NotLoaded query={me}>
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
          </NotLoaded>
        )}
        <section aria-labelledby="email" className="mt-10 border-t border-line pt-6">
          <h2 id="email" className="text-xl">
            {t('email.heading')}
          </h2>
          <p className="mt-1 font-semibold wrap-anywhere">{me.data?.user.email}</p>
          <p className="mt-1 mb-4 text-ink-soft">{t('email.lead')}</p>
          <Link to="/app/account/email" className={buttonClass()}>
            {t('email.change')}
          </Link>
        </section>
        <Section heading={t('security.heading')} text={t('security.lead')}>
          <Link to="/app/security" className={buttonClass()}>
            {t('security.open')}
          </Link>
        </Section>
        <Section heading={t('data.heading')} text={t('data.lead')}>
          <Link to="/app/account/data" className={buttonClass()}>
            {t('data.open')}
          </Link>
        </Section>
      </MainContent>
    </>
  );
}
