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
  const { source, address, pagesRead, pagesFound } = job;
  const words =
    source === 'photo'
      ? t('photos', { read: pagesRead, found: pagesFound })
      : t(pagesFound === 0 ? 'begun' : 'pages', { read: pagesRead, found: pagesFound });
  return (
    <div role="status" className="flex items-start gap-3 rounded-card bg-sunken px-4 py-4">
      <LoaderCircle aria-hidden className="mt-0.5 size-5 shrink-0 animate-spin text-primary" />
      <div className="min-w-0">
        <p className="font-semibold">{words}</p>
        <p className="text-ink-soft [overflow-wrap:anywhere]">{address ?? t('wait')}</p>
      </div>
    </div>
  );
}

/** Why an import came to nothing, and what one can do. */
export function ImportFailed({ job }: { job: Import }) {
  const t = useTranslations('studioImport.failed');
  const problem = useProblemText();
  const { id, businessId, source, failure } = job;
  const retry = useMutation(
    api.scraper.jobs.retry.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.scraper.pathKey() }),
      onError: (error) => toast.error(problem(error)),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      <p role="alert" className="max-w-prose">
        {t(source === 'photo' && failure === 'timeout' ? 'model-away' : (failure ?? 'away'))}
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
