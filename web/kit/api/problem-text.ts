import { useTranslations } from 'use-intl/react';
import { problemOf } from './api-problem.ts';

/** The sentence of an error for a line beside a button or a notice. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('kit');
  return (error) => {
    const problem = problemOf(error);
    return problem.text ?? t(problem.code === 'NETWORK' ? 'errors.network' : 'errors.unknown');
  };
}
