import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Payment } from './payment.ts';

const tones: Record<Payment['status'], BadgeTone> = {
  open: 'quiet',
  authorised: 'waiting',
  captured: 'running',
  partially_refunded: 'quiet',
  refunded: 'quiet',
  voided: 'quiet',
  failed: 'quiet',
  disputed: 'bad',
};

/** Where the money is. */
export function PaymentBadge({ status }: { status: Payment['status'] }) {
  const t = useTranslations('payments.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
