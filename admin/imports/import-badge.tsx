import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { ImportJob } from './import-job.ts';

const tones: Record<ImportJob['status'], BadgeTone> = {
  queued: 'waiting',
  reading: 'running',
  ready: 'quiet',
  applied: 'quiet',
  failed: 'bad',
};

/** How far an import is. */
export function ImportBadge({ status }: { status: ImportJob['status'] }) {
  const t = useTranslations('imports.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
