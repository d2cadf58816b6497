import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoaderCircle } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { Import } from './use-import.ts';

/** How far an import is that is being read. */
export function ImportProgress({ job }: { job: Import }) {
  const t = useTranslations('studioImport.progress');
  const { pagesRead, pagesFound } = job;
  return (
    <div role="status" className="flex items-start gap-3 rounded-card bg-sunken px-4 py-4">
      <LoaderCircle aria-hidden className="mt-0.5 size-5 shrink-0 animate-spin text-primary" />
      <div className="min-w-0">
        <p className="font-semibold">
          {pagesFound === 0 ? t('begun') : t('pages', { read: pagesRead, found: pagesFound })}
        </p>
        <p className="text-ink-soft [overflow-wrap:anywhere]">{job.address}</p>
      </div>
    </div>
  );
}

/** Why an import came to nothing, and what one can do. */
export function ImportFailed({ job }: { job: Import }) {
  const t = useTranslations('studioImport.failed');
  const problem = useProblemText();
  const { id, businessId, failure } = job;
  const retry = useMutation(
    api.scraper.jobs.retry.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.scraper.pathKey() }),
      onError: (error) => toast.error(problem(error)),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="alert" className="max-w-prose">
        {t(failure ?? 'away')}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" busy={retry.isPending} onClick={() => retry.mutate({ id })}>
          {t('again')}
        </Button>
        <Link
          to="/studio/$businessId/menu"
          params={{ businessId }}
          search={{ view: 'paste' }}
          className="inline-flex min-h-11 items-center text-primary"
        >
          {t('paste')}
        </Link>
      </div>
    </div>
  );
}
