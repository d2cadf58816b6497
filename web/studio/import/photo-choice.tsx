import { useMutation, useQuery } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { mostImportPhotos } from '../../../contract/sites.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { legiblePhoto } from '../photos/legible-photo.ts';
import { NotAPhoto } from '../photos/made-photo.ts';
import { acceptedPhotos } from '../photos/pick-photo.tsx';
import { base64Of } from './base64-of.ts';
import { ChooseFiles } from './choose-files.tsx';
import { useBeginImport } from './use-begin-import.ts';

/** Has a menu read that is on paper, by photos of it; where no model is configured that could, says so. */
export function PhotoChoice({ businessId }: { businessId: string }) {
  const t = useTranslations('studioImport.photo');
  const begin = useBeginImport(businessId);
  const problem = useProblemText();
  const { data: config } = useQuery({ ...api.config.get.queryOptions({}), staleTime: 300_000 });
  const read = useMutation({
    async mutationFn(files: File[]) {
      const encoded: string[] = [];
      // One after the other: an open photo of a phone takes some fifty megabytes.
      for (const file of files) encoded.push(await base64Of(await legiblePhoto(file)));
      await begin({ photos: encoded });
    },
    onError: (error) => toast.error(error instanceof NotAPhoto ? t('wrong') : problem(error)),
  });
  if (config === undefined) return null;
  if (config.providers.ai !== 'real')
    return <p className="max-w-prose text-[0.9375rem] text-ink-soft">{t('off')}</p>;
  return (
    <ChooseFiles
      label={t('choose')}
      icon={ImageUp}
      text={t('text', { most: mostImportPhotos })}
      accept={acceptedPhotos}
      multiple
      busy={read.isPending}
      onFiles={(files) =>
        files.length > mostImportPhotos
          ? toast.error(t('tooMany', { most: mostImportPhotos }))
          : read.mutate(files)
      }
    />
  );
}
