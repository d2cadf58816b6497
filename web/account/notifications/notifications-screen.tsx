import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { ChannelChoices } from './channel-choices.tsx';
import { DeviceSwitch } from './device-switch.tsx';
import { NoticeList } from './notice-list.tsx';
import { PhoneSection } from './phone-section.tsx';
import { QuietForm } from './quiet-form.tsx';

/** What somebody was told, and where and when they want to be told what. */
export function NotificationsScreen() {
  const t = useTranslations('notifications');
  const settings = useQuery(api.notifications.settings.queryOptions({}));
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-6 text-ink-soft">{t('lead')}</p>
        <NoticeList />
        {settings.data ? (
          <>
            <ChannelChoices settings={settings.data} />
            {settings.data.pushKey !== null && <DeviceSwitch pushKey={settings.data.pushKey} />}
            <PhoneSection settings={settings.data} />
            <QuietForm settings={settings.data} />
          </>
        ) : (
          <NotLoaded query={settings}>
            <Skeleton className="h-24" />
            <Skeleton className="h-24" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}
