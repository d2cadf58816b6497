import { FileDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { transcriptPath, useSavePaper } from './use-save-paper.ts';

/** What was said in a consult, as a document: a button beside its line in a list. */
export function TranscriptButton({ consultId, pet }: { consultId: string; pet: string }) {
  const t = useTranslations('papers');
  const save = useSavePaper();
  return (
    <IconButton
      label={t('transcriptOf', { pet })}
      disabled={save.isPending}
      onClick={() => save.mutate(transcriptPath(consultId))}
    >
      <FileDown aria-hidden className="size-5.5" />
    </IconButton>
  );
}
