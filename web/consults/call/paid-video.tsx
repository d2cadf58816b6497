import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { isWorthRetrying } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { noteConsults } from '../note-consults.ts';

type PaidVideoProps = { consultId: string; paymentId: string };

/** The way back from paying for the video of a chat: asks what became of it. Paid, the consult is a video; else nothing was charged. */
export function PaidVideo({ consultId, paymentId }: PaidVideoProps) {
  const t = useTranslations('call.paid');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { mutate, isIdle, error, data } = useMutation(
    api.calls.paid.mutationOptions({
      retry: (count, failure) => count < 2 && isWorthRetrying(failure),
      onSuccess: ({ status }) => {
        if (status !== 'started') return;
        noteConsults();
        void navigate({ to: '/consult/$id', params: { id: consultId }, search: {}, replace: true });
      },
    }),
  );
  useEffect(() => {
    if (isIdle) mutate({ paymentId });
  }, [isIdle, mutate, paymentId]);
  if (error)
    return (
      <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 sm:px-5">
        <p className="min-w-0 flex-1">
          {problemText(error)} {t('safe')}
        </p>
        {isWorthRetrying(error) && <Button onClick={() => mutate({ paymentId })}>{t('again')}</Button>}
      </div>
    );
  return (
    <p role="status" className="px-3 py-2 sm:px-5">
      {t(data ? data.status : 'checking')}
    </p>
  );
}
