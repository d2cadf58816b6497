import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Consult } from './consult.ts';

const tones: Record<Consult['status'], BadgeTone> = {
  queued: 'waiting',
  active: 'running',
  ended: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** Where a consult stands: the word, and a colour for the two that are not over. */
export function StatusBadge({ status }: { status: Consult['status'] }) {
  const t = useTranslations('consults.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
