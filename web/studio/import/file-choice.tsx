import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { largestImportFile } from '../../../contract/sites.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { useBeginImport } from './use-begin-import.ts';

/** A file in base64, as it goes over the API. */
const base64Of = (file: File): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file);
  });

/** Has a menu read that is a PDF. A photo of one is not read, and that is said. */
export function FileChoice({ businessId }: { businessId: string }) {
  const t = useTranslations('studioImport.file');
  const begin = useBeginImport(businessId);
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: async (file: File) => begin({ file: await base64Of(file) }),
    onError: (error) =>
      toast.error(problemOf(error).code === 'UNSUPPORTED_MEDIA' ? t('wrong') : problem(error)),
  });
  function pick(file: File | undefined): void {
    if (file === undefined) return;
    if (file.type.startsWith('image/')) toast.error(t('photo'));
    else if (file.size > largestImportFile) toast.error(t('tooLarge'));
    else read.mutate(file);
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button busy={read.isPending} onClick={() => input.current?.click()}>
        <FileUp aria-hidden className="size-5" />
        {t('choose')}
      </Button>
      <p className="max-w-prose text-[0.9375rem] text-ink-soft">{t('text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,.pdf"
        aria-label={t('choose')}
        onChange={({ target }) => {
          pick(target.files?.[0]);
          target.value = '';
        }}
      />
    </div>
  );
}
