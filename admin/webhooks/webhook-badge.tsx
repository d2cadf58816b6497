import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Webhook } from './webhook.ts';

const tones: Record<Webhook['status'], BadgeTone> = {
  failed: 'bad',
  unmatched: 'waiting',
  processing: 'running',
  received: 'running',
  done: 'quiet',
  ignored: 'quiet',
};

/** What became of an event. */
export function WebhookBadge({ status }: { status: Webhook['status'] }) {
  const t = useTranslations('webhooks.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
