import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuthOutcome, AuthProblem } from '../kit/session/session.ts';

/** Mails a code, again and again: how often it went out, and why it did not the last time. */
export function useMailedCode(mail: () => Promise<AuthOutcome>) {
  const [sent, setSent] = useState(0);
  const { mutate, reset, isPending, data } = useMutation({
    mutationFn: mail,
    onSuccess: ({ step }) => step !== 'refused' && setSent(sent + 1),
  });
  const problem: AuthProblem | null = data?.step === 'refused' ? data.problem : null;
  return {
    sent,
    problem,
    busy: isPending,
    send: () => {
      if (!isPending) mutate();
    },
    /** Says no more why it did not go out. */
    forget: reset,
  };
}
