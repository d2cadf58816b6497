import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { mostFiles } from '../../../contract/files.ts';
import { FileTray } from '../files/file-tray.tsx';
import { PickFiles } from '../files/pick-files.tsx';
import { useUploads } from '../files/use-uploads.ts';
import { changeDraft, currentDraft } from './draft.ts';

/** Photos, clips and papers beside the reason: the vet sees them before saying hello. */
export function ReasonFiles() {
  const t = useTranslations('files');
  const [filesId] = useState(() => currentDraft().filesId ?? crypto.randomUUID());
  const [uploads, items] = useUploads('start', filesId);
  const add = (picked: readonly File[]) => {
    const free = mostFiles - items.length;
    if (picked.length > free) toast.error(t('tooMany', { limit: mostFiles }));
    if (picked.length > 0) changeDraft({ filesId });
    uploads?.add(picked.slice(0, free));
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('reason.label')}</legend>
      <p className="mt-1 mb-2 text-ink-soft">{t('reason.hint')}</p>
      <FileTray items={items} onRemove={(id) => uploads?.remove(id)} onRetry={(id) => uploads?.retry(id)} />
      <PickFiles onPick={add} disabled={uploads === null} named />
    </fieldset>
  );
}
