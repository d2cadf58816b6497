import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Credit } from './credit.ts';

const tones: Record<Credit['state'], BadgeTone> = {
  open: 'running',
  held: 'waiting',
  used: 'quiet',
  expired: 'quiet',
  revoked: 'quiet',
};

/** Whether something is left of what was given. */
export function CreditBadge({ state }: { state: Credit['state'] }) {
  const t = useTranslations('credits.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
