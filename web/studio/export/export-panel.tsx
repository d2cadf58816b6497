import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../../kit/api/api.ts';
import { saveAnswer } from '../../kit/save/save-answer.ts';
import { saveBlob } from '../../kit/save/save-blob.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ImportCopy } from './import-copy.tsx';

type ExportPanelProps = {
  businessId: string;
  /** The page that is taken along. */
  configurationId: string;
  /** The content is another one now: whoever edits it looks again. */
  onImported: () => void;
};

type SavingProps = { label: string; text: string; save: () => Promise<void>; icon: ReactNode };

function Saving({ label, text, save, icon }: SavingProps) {
  const t = useTranslations('siteExport');
  const { mutate, isPending } = useMutation({ mutationFn: save, onError: () => toast.error(t('failed')) });
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button busy={isPending} onClick={() => mutate()}>
        {icon}
        {label}
      </Button>
      <p className="max-w-prose text-[0.9375rem] text-ink-soft">{text}</p>
    </div>
  );
}

/** Takes the page along: as an archive that opens from a disk, as a copy that can be loaded again. On every plan. */
export function ExportPanel({ businessId, configurationId, onImported }: ExportPanelProps) {
  const t = useTranslations('siteExport');
  const id = useId();
  const icon = <Download aria-hidden className="size-5" />;
  async function saveCopy(): Promise<void> {
    const file = await apiClient.configurations.export.query({ id: configurationId });
    const json = `${JSON.stringify(file, null, 2)}\n`;
    saveBlob(new Blob([json], { type: 'application/json' }), `content-${file.exportedAt.slice(0, 10)}.json`);
  }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div>
        <h2 id={id} className="text-xl">
          {t('title')}
        </h2>
        <p className="mt-1 max-w-prose text-ink-soft">{t('text')}</p>
      </div>
      <Saving
        label={t('zip')}
        text={t('zipText')}
        icon={icon}
        save={() => saveAnswer(`/api/configurations/${configurationId}/site.zip`, 'site.zip')}
      />
      <Saving label={t('content')} text={t('contentText')} icon={icon} save={saveCopy} />
      <ImportCopy {...{ businessId, configurationId }} onDone={onImported} />
    </section>
  );
}
