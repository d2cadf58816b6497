import { useMutation, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';

/** The colleagues on duty who could take a consult over now, each with the press that offers it to them. */
export function TransferList({ consultId, onGone }: { consultId: string; onGone: () => void }) {
  const t = useTranslations('desk.transfer');
  const problemText = useProblemText();
  const colleagues = useQuery({
    ...api.desk.colleagues.queryOptions({ sessionId: consultId }),
    staleTime: 0,
  });
  const transfer = useMutation(
    api.desk.transfer.mutationOptions({
      onSuccess() {
        toast(t('done'));
        onGone();
      },
      onError: () => void colleagues.refetch(),
    }),
  );
  if (!colleagues.data)
    return (
      <NotLoaded query={colleagues}>
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </NotLoaded>
    );
  const { items } = colleagues.data;
  return (
    <>
      {transfer.error && (
        <FormError>
          {problemOf(transfer.error).code === 'CONFLICT' ? t('busy') : problemText(transfer.error)}
        </FormError>
      )}
      {items.length === 0 && <p>{t('nobody')}</p>}
      <ul className="divide-y divide-line">
        {items.map(({ id, displayName, inHand }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              <span className="block truncate font-semibold">{displayName}</span>
              <span className="text-[0.9375rem] text-ink-soft">{t('inHand', { count: inHand })}</span>
            </span>
            <Button
              look="primary"
              busy={transfer.isPending && transfer.variables.vetId === id}
              aria-label={t('toNamed', { name: displayName })}
              onClick={() => transfer.mutate({ sessionId: consultId, vetId: id })}
            >
              {t('to')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
