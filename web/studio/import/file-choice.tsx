import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { largestImportFile } from '../../../contract/sites.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { base64Of } from './base64-of.ts';
import { ChooseFiles } from './choose-files.tsx';
import { useBeginImport } from './use-begin-import.ts';

/** Has a menu read that is a PDF. */
export function FileChoice({ businessId }: { businessId: string }) {
  const t = useTranslations('studioImport.file');
  const begin = useBeginImport(businessId);
  const problem = useProblemText();
  const read = useMutation({
    mutationFn: async (file: File) => begin({ file: await base64Of(file) }),
    onError: (error) =>
      toast.error(problemOf(error).code === 'UNSUPPORTED_MEDIA' ? t('wrong') : problem(error)),
  });
  function pick([file]: File[]): void {
    if (file === undefined) return;
    if (file.type.startsWith('image/')) toast.error(t('photo'));
    else if (file.size > largestImportFile) toast.error(t('tooLarge'));
    else read.mutate(file);
  }
  return (
    <ChooseFiles
      label={t('choose')}
      icon={FileUp}
      text={t('text')}
      accept="application/pdf,.pdf"
      busy={read.isPending}
      onFiles={pick}
    />
  );
}
