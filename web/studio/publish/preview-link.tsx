import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { previewHours } from '../../../contract/sites.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { LinkToHandOn } from '../words/link-to-hand-on.tsx';

/** A link by which somebody sees what is being edited, for three days: made, handed on, and ended with all the others. */
export function PreviewLink({ configurationId }: { configurationId: string }) {
  const t = useTranslations('studioPublish.preview');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const make = useMutation(
    api.configurations.preview.mutationOptions({ onError: (error) => toast.error(problemText(error)) }),
  );
  const end = useMutation(
    api.configurations.endPreviews.mutationOptions({
      onSuccess({ ended }) {
        toast.success(t('ended', { count: ended }));
        make.reset();
      },
      onError: (error) => toast.error(problemText(error)),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <div className="flex flex-col gap-4">
      {make.data && <LinkToHandOn url={make.data.url} label={t('link')} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={make.isPending} onClick={() => make.mutate({ id: configurationId })}>
          {t(make.data ? 'another' : 'make')}
        </Button>
        <Button look="bare" onClick={() => setAsking(true)}>
          {t('end')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('endTitle')}
        text={t('endText', { hours: previewHours })}
        keep={t('keep')}
        confirm={t('end')}
        danger
        busy={end.isPending}
        onConfirm={() => end.mutate({ id: configurationId })}
      />
    </div>
  );
}
