import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { VetSettingsForm } from './vet-settings-form.tsx';

/** What a vet takes, and how much of it at once. */
export function VetSettingsScreen() {
  const t = useTranslations('shifts');
  const settings = useQuery(api.duty.settings.queryOptions({}));
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/vet">{t('toDesk')}</BackLink>
        <PageHeading>{t('settings.title')}</PageHeading>
        <p className="mt-2 mb-6 text-ink-soft">{t('settings.lead')}</p>
        {settings.data ? (
          <VetSettingsForm settings={settings.data} />
        ) : (
          <NotLoaded query={settings}>
            <Skeleton className="h-12" />
            <Skeleton className="h-24" />
            <Skeleton className="h-24" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}
