import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { noteConsults } from '../note-consults.ts';
import { usePaidVideo } from './use-paid-videos.ts';

/**
 * After a consult that ended as a chat although its video was paid: what becomes of the money. Whoever comes back from the page of the payment only
 * now has it looked up first.
 */
export function PaidVideoOver({ consult }: { consult: ApiOutputs['sessions']['get'] }) {
  const t = useTranslations('call.paid');
  const locale = useLocale();
  const { payment } = useSearch({ strict: false });
  const checked = useQuery({
    queryKey: ['video-payment', payment],
    queryFn: () => apiClient.sessions.paid.mutate({ paymentId: payment ?? '' }),
    enabled: payment !== undefined,
    // It asks for something to be done: once is enough.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const paid = usePaidVideo(consult.id);
  const isKnown = checked.data !== undefined;
  useEffect(() => {
    if (isKnown) noteConsults();
  }, [isKnown]);
  if (!paid || consult.mode !== 'chat') return null;
  return (
    <p role="status" className="mb-6 rounded-card bg-primary-soft px-4 py-3">
      {t('over', { price: formatMoney(locale, paid.amount, paid.currency) })}
    </p>
  );
}
