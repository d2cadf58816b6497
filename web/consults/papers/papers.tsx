import { useMutation } from '@tanstack/react-query';
import { FileDown, Send } from 'lucide-react';
import { useId } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { planPath, transcriptPath, useSavePaper } from './use-save-paper.ts';

/** The documents of a consult that is over: what was said, the plan of care, and the way to both by mail or message. */
export function Papers({ consult }: { consult: Pick<ApiOutputs['sessions']['get'], 'id' | 'carePlanId'> }) {
  const t = useTranslations('papers');
  const problemText = useProblemText();
  const heading = useId();
  const transcript = useSavePaper();
  const plan = useSavePaper();
  const send = useMutation(
    api.sessions.sendPapers.mutationOptions({
      onSuccess: () => toast.success(t('sent')),
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-1 text-ink-soft">{t('text')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {consult.carePlanId !== null && (
          <Button busy={plan.isPending} onClick={() => plan.mutate(planPath(consult.carePlanId ?? ''))}>
            <FileDown aria-hidden className="size-5" />
            {t('plan')}
          </Button>
        )}
        <Button busy={transcript.isPending} onClick={() => transcript.mutate(transcriptPath(consult.id))}>
          <FileDown aria-hidden className="size-5" />
          {t('transcript')}
        </Button>
        <Button look="bare" busy={send.isPending} onClick={() => send.mutate({ id: consult.id })}>
          <Send aria-hidden className="size-5" />
          {t('send')}
        </Button>
      </div>
    </section>
  );
}
