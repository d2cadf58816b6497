import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useSession } from '../../kit/session/session-store.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { emptyContent, type OwnApplication } from './application.ts';
import { ApplicationForm } from './application-form.tsx';
import { ApplicationState } from './application-state.tsx';
import { keptApplication } from './kept-application.ts';

/** Where somebody applies to work as a vet, sees how that stands, and where a vet has a licence renewed. */
export function ApplyScreen() {
  const t = useTranslations('vets.apply');
  const { user } = useSession();
  const own = useQuery(api.vets.application.get.queryOptions({}));
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/app">{t('back')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-6 max-w-prose text-ink-soft">{t('lead')}</p>
        {own.data && user ? (
          <Application own={own.data} userId={user.id} />
        ) : (
          <NotLoaded query={own}>
            <Skeleton className="h-12" />
            <Skeleton className="h-32" />
            <Skeleton className="h-24" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}

function Application({ own, userId }: { own: OwnApplication; userId: string }) {
  const { application, isOpen, documents } = own;
  const [begun, setBegun] = useState(false);
  const [kept] = useState(() => keptApplication(userId).current());
  const isWritten =
    application === null || begun || application.state === 'draft' || application.state === 'asked';
  const version = isOpen && application ? application.version : null;
  const there = application?.content ?? emptyContent();
  // What was typed here and not saved counts, unless it was changed elsewhere since.
  const content = kept.content !== null && kept.version === version ? kept.content : there;
  return (
    <div className="flex flex-col gap-8">
      {application && !begun && (application.state !== 'draft' || application.sentAt !== null) && (
        <ApplicationState application={application} isOpen={isOpen} onBegin={() => setBegun(true)} />
      )}
      {isWritten && (
        <ApplicationForm
          userId={userId}
          version={version}
          content={content}
          documents={documents}
          onSent={() => setBegun(false)}
        />
      )}
    </div>
  );
}
