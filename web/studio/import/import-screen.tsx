import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useBusinessId } from '../shell/use-business.ts';
import { AddressForm } from './address-form.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileChoice } from './file-choice.tsx';
import { ImportFailed, ImportProgress } from './import-progress.tsx';
import { ImportReview } from './import-review.tsx';
import { PhotoChoice } from './photo-choice.tsx';
import { type Import, isRunning, useImport } from './use-import.ts';
import { useUndo } from './use-undo.ts';

/** Brings an old site along: its address, what was found there, what is taken of it. */
export function ImportScreen() {
  const t = useTranslations('studioImport');
  const businessId = useBusinessId();
  const { job } = useSearch({ from: '/data/signed-in/studio/$businessId/import' });
  return (
    <MainContent className="mx-auto w-full max-w-3xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
      {job === undefined ? (
        <>
          <PageHeading key="address">{t('title')}</PageHeading>
          <p className="mt-1 mb-6 max-w-prose text-ink-soft">{t('text')}</p>
          <AddressForm businessId={businessId} />
          <div className="mt-8 flex flex-col gap-6 border-line border-t pt-6">
            <FileChoice businessId={businessId} />
            <PhotoChoice businessId={businessId} />
          </div>
          <EarlierImports businessId={businessId} />
        </>
      ) : (
        <OneImport key={job} id={job} businessId={businessId} />
      )}
    </MainContent>
  );
}

function OneImport({ id, businessId }: { id: string; businessId: string }) {
  const t = useTranslations('studioImport');
  const query = useImport(id);
  const job = query.data;
  return (
    <>
      <PageHeading>{t('found')}</PageHeading>
      <p className="mt-1 mb-6">
        <Link to="/studio/$businessId/import" params={{ businessId }} search={{}} className="text-primary">
          {t('other')}
        </Link>
      </p>
      {job ? (
        <State job={job} />
      ) : (
        <NotLoaded query={query}>
          <Skeleton className="h-16" />
        </NotLoaded>
      )}
    </>
  );
}

function State({ job }: { job: Import }) {
  if (isRunning(job)) return <ImportProgress job={job} />;
  if (job.status === 'applied') return <Taken id={job.id} />;
  return job.draft ? <ImportReview job={job} draft={job.draft} /> : <ImportFailed job={job} />;
}

function Taken({ id }: { id: string }) {
  const t = useTranslations('studioImport.review');
  const undo = useUndo();
  return (
    <div className="flex flex-col items-start gap-4">
      <p>{t('isTaken')}</p>
      <Button busy={undo.isPending} onClick={() => undo.mutate({ id })}>
        {t('undo')}
      </Button>
    </div>
  );
}
