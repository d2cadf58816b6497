import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { saveAnswer } from '../../kit/save/save-answer.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { PetRecord } from './record.ts';
import { ShareSection } from './share-section.tsx';

/** What an owner does with the whole record: take it along, show it to a clinic. */
export function TakeAlong({ pet }: { pet: PetRecord['pet'] }) {
  const t = useTranslations('record.export');
  const save = useMutation({
    mutationFn: () => saveAnswer(`/api/pets/${pet.id}/record.zip`, 'record.zip'),
    onError: () => toast.error(t('failed')),
  });
  return (
    <>
      <ShareSection petId={pet.id} />
      <section aria-labelledby="take-along">
        <h2 id="take-along" className="text-xl">
          {t('title')}
        </h2>
        <p className="mt-1 mb-3 text-ink-soft">{t('text', { name: pet.name })}</p>
        <Button busy={save.isPending} onClick={() => save.mutate()}>
          <Download aria-hidden className="size-5" />
          {t('save')}
        </Button>
      </section>
    </>
  );
}
