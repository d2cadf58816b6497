import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Webhook } from './webhook.ts';
import { WebhookBadge } from './webhook-badge.tsx';

/** Everything that the list knows of one event. */
export function WebhookFacts({ event }: { event: Webhook }) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  return (
    <FactList
      facts={[
        { name: t('columns.status'), value: <WebhookBadge status={event.status} /> },
        { name: t('columns.person'), value: event.person && <PersonLink person={event.person} /> },
        { name: t('detail.customer'), value: event.customerId },
        { name: t('columns.attempts'), value: event.attempts },
        { name: t('detail.lastError'), value: event.lastError },
        { name: t('detail.nextTryAt'), value: moment(event.nextTryAt) },
        { name: t('detail.created'), value: moment(event.eventCreated) },
        { name: t('columns.receivedAt'), value: moment(event.receivedAt) },
        { name: t('detail.doneAt'), value: moment(event.doneAt) },
        { name: t('detail.externalId'), value: event.externalId },
        { name: t('detail.id'), value: event.id },
      ]}
    />
  );
}
