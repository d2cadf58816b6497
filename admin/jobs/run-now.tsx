import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import type { JobState } from './job.ts';

/** Runs a job now, and says how it went. Beside another run of it nothing is worked on twice. */
export function RunNow({ name }: { name: JobState['name'] }) {
  const t = useTranslations('jobs.run');
  const names = useTranslations('jobs.names');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const run = useMutation(
    api.admin.jobs.run.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.jobs.list.pathKey() }),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        busy={run.isPending}
        aria-label={t('label', { name: names(name) })}
        onClick={() => run.mutate({ name })}
      >
        <Play aria-hidden className="size-5" />
        {t('submit')}
      </Button>
      <p role="status" className="text-[0.9375rem]">
        {run.data &&
          (run.data.problem === null
            ? t('done', { ms: run.data.tookMs })
            : t('failed', { problem: run.data.problem }))}
      </p>
      {run.isError && <FormError>{problemText(run.error)}</FormError>}
    </div>
  );
}
