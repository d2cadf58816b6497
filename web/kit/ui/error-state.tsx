import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../api/api-problem.ts';
import { useProblemText } from '../api/problem-text.ts';
import { Button } from './button.tsx';

type ErrorStateProps = {
  error: unknown;
  /** Leave out where trying again cannot help. */
  onRetry?: () => void;
  /** What is safe, if this screen knows better than "nothing saved is lost". */
  safe?: string;
};

/** Says what happened, what is safe and what to do; announced when it appears. */
export function ErrorState({ error, onRetry, safe }: ErrorStateProps) {
  const t = useTranslations('kit');
  const problem = problemOf(error);
  const problemText = useProblemText();
  return (
    <div role="alert" className="flex flex-col items-start gap-2 py-6">
      <p className="flex items-center gap-2 text-lg font-semibold">
        <CircleAlert aria-hidden className="size-5.5 text-emergency" />
        {t('errors.title')}
      </p>
      <p className="max-w-prose">{problemText(error)}</p>
      <p className="max-w-prose text-ink-soft">{safe ?? t('errors.safe')}</p>
      {onRetry && (
        <Button look="primary" className="mt-2" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {problem.requestId && problem.code === 'INTERNAL' && (
        <p className="text-[0.9375rem] text-ink-soft">{t('errors.reference', { id: problem.requestId })}</p>
      )}
    </div>
  );
}
