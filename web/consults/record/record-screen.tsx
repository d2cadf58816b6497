import { Link, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../kit/api/api-problem.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { useRecord } from './record.ts';
import { RecordView } from './record-view.tsx';

/** The page of an animal: for its owner at `/app/pets/<id>`, for the vet who has it in hand at `/vet/pets/<id>`. */
export function RecordScreen() {
  const { id = '' } = useParams({ strict: false });
  const t = useTranslations('record');
  const record = useRecord(id);
  const code = record.error && problemOf(record.error).code;
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') return <NotFound />;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        {record.data?.side === 'vet' ? (
          <BackLink to="/vet">{t('backToDesk')}</BackLink>
        ) : (
          <BackLink to="/app">{t('back')}</BackLink>
        )}
        {record.data ? (
          <>
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <PageHeading>{record.data.pet.name}</PageHeading>
              {record.data.side === 'owner' && (
                <Link to="/app/pets/$id/edit" params={{ id }} className={buttonClass('bare')}>
                  <Pencil aria-hidden className="size-5" />
                  {t('edit')}
                </Link>
              )}
            </div>
            <RecordView key={id} record={record.data} />
          </>
        ) : (
          <NotLoaded query={record}>
            <Skeleton className="h-10" />
            <Skeleton className="h-24" />
            <Skeleton className="h-50" />
            <Skeleton className="h-24" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}
