import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ApiProblem, problemOf } from '../../kit/api/api-problem.ts';
import { forgetDraftOf, noteRefusedStart, startOfDraft } from './draft-start.ts';
import { type StartInput, startConsult } from './start-consult.ts';

/**
 * Starts a consult and shows it: `send` takes what is to be started, or makes it of the draft. The draft of this device is cleared or
 * changed only when it is what was sent. `refused`: the start that was refused, and why.
 */
export function useStart(onRefused?: (problem: ApiProblem) => void) {
  const navigate = useNavigate();
  const { mutate, reset, isIdle, isPending, isSuccess, error, variables } = useMutation({
    mutationFn: startConsult,
    async onSuccess(id, start) {
      await navigate({ to: '/consult/$id', params: { id }, replace: true });
      // Once the consult is shown: until then it is what the screen draws.
      forgetDraftOf(start);
    },
    onError(failure, start) {
      const problem = problemOf(failure);
      noteRefusedStart(start, problem.code);
      onRefused?.(problem);
    },
  });
  const send = useCallback((start?: StartInput) => mutate(start ?? startOfDraft()), [mutate]);
  const refused = error && variables ? { error, start: variables } : null;
  return { send, reset, isIdle, isStarting: isPending || isSuccess, refused };
}
