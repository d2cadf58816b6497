import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { type MenuLanguage, siteLengths } from '../../../contract/sites.ts';
import { api, queryClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { CheckField } from '../../kit/forms/check-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { addToGallery } from './add-to-gallery.ts';
import type { Draft, Import } from './use-import.ts';
import { usePicture } from './use-picture.ts';

type SitePicturesProps = {
  job: Import;
  pictures: Draft['pictures'];
  /** The page whose gallery they go into. */
  configurationId: string;
  language: MenuLanguage;
};

/** The pictures of an old site: none is fetched before somebody has said that they are theirs. */
export function SitePictures({ job, pictures, ...rest }: SitePicturesProps) {
  const t = useTranslations('studioImport.pictures');
  const problem = useProblemText();
  const id = useId();
  const [isOurs, setIsOurs] = useState(false);
  const claim = useMutation(
    api.scraper.jobs.claimPictures.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.scraper.pathKey() }),
      onError: (error) => toast.error(problem(error)),
    }),
  );
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-xl">
        {t('title', { count: pictures.length })}
      </h2>
      {job.picturesClaimedAt === null ? (
        <>
          <p className="max-w-prose text-ink-soft">{t('text')}</p>
          <CheckField label={t('ours')} value={isOurs} onValue={setIsOurs} />
          <Button
            className="self-start"
            disabled={!isOurs}
            busy={claim.isPending}
            onClick={() => claim.mutate({ id: job.id })}
          >
            {t('bring')}
          </Button>
        </>
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2">
          {pictures.map(({ address, text }, number) => (
            <li key={address}>
              <SitePicture job={job} number={number} said={text} {...rest} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type SitePictureProps = Omit<SitePicturesProps, 'pictures'> & { number: number; said: string };

function SitePicture({ job: { id, businessId }, number, said, configurationId, language }: SitePictureProps) {
  const t = useTranslations('studioImport.pictures');
  const problem = useProblemText();
  const [text, setText] = useState(said);
  const { query, blob, shown } = usePicture(id, number);
  const add = useMutation({
    mutationFn: (of: Blob) =>
      addToGallery({ businessId, configurationId, blob: of, language, text: text.trim() }),
    onSuccess: () => toast.success(t('added')),
    onError: (error) => toast.error(problem(error)),
  });
  if (query.isError) return <p className="text-ink-soft">{t('away', { number: number + 1 })}</p>;
  if (blob === undefined || shown === undefined) return <Skeleton className="h-44" />;
  return (
    <div className="flex flex-col gap-3">
      <img src={shown} alt={text} className="h-44 w-full rounded-card bg-sunken object-contain" />
      <TextField
        label={t('shows', { number: number + 1 })}
        hint={t('hint')}
        lang={language}
        maxLength={siteLengths.description}
        value={text}
        onValue={setText}
      />
      <Button
        className="self-start"
        disabled={text.trim() === '' || add.isSuccess}
        busy={add.isPending}
        onClick={() => add.mutate(blob)}
      >
        {t(add.isSuccess ? 'inGallery' : 'add')}
      </Button>
    </div>
  );
}
