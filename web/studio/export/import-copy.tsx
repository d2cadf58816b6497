import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { type ContentFile, contentFileSchema } from '../../../worker/sites/content/content-file.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

type ImportCopyProps = {
  businessId: string;
  configurationId: string;
  /** The content is another one now. */
  onDone: () => void;
};

/** What a file says, when it is a copy of content. */
async function copyIn(file: File): Promise<ContentFile | null> {
  try {
    return contentFileSchema.safeParse(JSON.parse(await file.text())).data ?? null;
  } catch {
    return null;
  }
}

/** Loads a copy of the content that was downloaded before, after asking. */
export function ImportCopy({ businessId, configurationId, onDone }: ImportCopyProps) {
  const t = useTranslations('siteExport.import');
  const locale = useLocale();
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [copy, setCopy] = useState<ContentFile | null>(null);
  const load = useMutation(
    api.businesses.import.mutationOptions({
      onSuccess({ photosLeftOut }) {
        setCopy(null);
        toast.success(t('done'), {
          ...(photosLeftOut > 0 && { description: t('photos', { count: photosLeftOut }) }),
        });
        onDone();
      },
      onError: (error) => toast.error(problem(error)),
    }),
  );
  async function pick(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await copyIn(file);
    if (read === null) toast.error(t('wrongFile'));
    else setCopy(read);
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-5" />
        {t('choose')}
      </Button>
      <p className="max-w-prose text-[0.9375rem] text-ink-soft">{t('text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t('choose')}
        onChange={({ target }) => {
          void pick(target.files?.[0]);
          target.value = '';
        }}
      />
      <ConfirmDialog
        open={copy !== null}
        onOpenChange={(open) => !open && setCopy(null)}
        title={t('confirm.title')}
        text={t('confirm.text', { date: copy ? formatMoment(locale, new Date(copy.exportedAt)) : '' })}
        confirm={t('confirm.yes')}
        keep={t('confirm.no')}
        busy={load.isPending}
        onConfirm={() => copy && load.mutate({ businessId, configurationId, file: copy })}
      />
    </div>
  );
}
