import { useTranslations } from 'use-intl/react';
import { Badge, type BadgeTone } from '../table/badge.tsx';
import type { Notification } from './notification.ts';

const tones: Record<Notification['status'], BadgeTone> = {
  dead: 'bad',
  lost: 'bad',
  unknown: 'waiting',
  expired: 'waiting',
  waiting: 'running',
  sending: 'running',
  sent: 'quiet',
  delivered: 'quiet',
  skipped: 'quiet',
  withdrawn: 'quiet',
};

/** Where a message stands. */
export function NotificationBadge({ status }: { status: Notification['status'] }) {
  const t = useTranslations('notifications.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
