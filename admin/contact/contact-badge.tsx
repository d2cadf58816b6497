import { useTranslations } from 'use-intl/react';
import { Badge } from '../table/badge.tsx';
import type { ContactMessage } from './contact.ts';

/** Whether somebody still waits for an answer. */
export function ContactBadge({ status }: { status: ContactMessage['status'] }) {
  const t = useTranslations('contact.status');
  return <Badge tone={status === 'new' ? 'waiting' : 'quiet'}>{t(status)}</Badge>;
}
