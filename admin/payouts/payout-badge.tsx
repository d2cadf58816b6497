import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Payout } from './payout.ts';

const tones: Record<Payout['state'], BadgeTone> = {
  nothing: 'quiet',
  due: 'waiting',
  sending: 'running',
  paid: 'quiet',
  failed: 'bad',
  reversed: 'quiet',
};

/** Where the money is. */
export function PayoutBadge({ state }: { state: Payout['state'] }) {
  const t = useTranslations('payouts.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
