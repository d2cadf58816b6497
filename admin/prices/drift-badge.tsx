import { useTranslations } from 'use-intl/react';
import { Badge } from '../table/badge.tsx';
import type { Price } from './price.ts';

/** How Stripe differs from a price; nothing when they agree. */
export function DriftBadge({ drift }: { drift: Price['drift'] }) {
  const t = useTranslations('prices.drift');
  if (drift === null) return null;
  return <Badge tone={drift === 'missing' || drift === 'unlinked' ? 'waiting' : 'bad'}>{t(drift)}</Badge>;
}
