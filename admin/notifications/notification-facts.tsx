import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Notification } from './notification.ts';
import { NotificationBadge } from './notification-badge.tsx';

/** Everything that the list knows of one message. */
export function NotificationFacts({ message }: { message: Notification }) {
  const t = useTranslations('notifications');
  const locale = useLocale();
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  return (
    <FactList
      facts={[
        { name: t('columns.status'), value: <NotificationBadge status={message.status} /> },
        { name: t('columns.channel'), value: t(`channel.${message.channel}`) },
        { name: t('columns.person'), value: <PersonLink person={message.person} /> },
        { name: t('columns.attempts'), value: message.attempts },
        { name: t('detail.reason'), value: message.reason },
        { name: t('detail.nextTryAt'), value: moment(message.nextTryAt) },
        { name: t('columns.createdAt'), value: moment(message.createdAt) },
        { name: t('detail.settledAt'), value: moment(message.settledAt) },
        { name: t('detail.providerId'), value: message.providerId },
        { name: t('detail.id'), value: message.id },
      ]}
    />
  );
}
