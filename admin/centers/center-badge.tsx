import { useTranslations } from 'use-intl/react';
import { Badge } from '../table/badge.tsx';
import type { Center } from './center.ts';

/** Whether people are shown a clinic. */
export function CenterBadge({ status }: { status: Center['status'] }) {
  const t = useTranslations('centers.status');
  return <Badge tone={status === 'active' ? 'running' : 'quiet'}>{t(status)}</Badge>;
}
