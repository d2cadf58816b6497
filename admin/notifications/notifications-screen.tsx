import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { useNotificationColumns } from './notification-columns.tsx';
import { NotificationFacts } from './notification-facts.tsx';
import { notificationsTable } from './notifications-table.ts';
import { ReplayNotification } from './replay-notification.tsx';

/** What people were told by mail, SMS, WhatsApp, push and in the app, and what became of it. */
export function NotificationsScreen() {
  const t = useTranslations('notifications');
  return (
    <TableScreen
      name="notifications"
      table={notificationsTable}
      columns={useNotificationColumns()}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
        channel: { label: t('columns.channel'), nameOf: (channel) => t(`channel.${channel}`) },
      }}
      titleOf={(message) => message.kind}
      refetchInterval={30_000}
    >
      {(message) => (
        <>
          <NotificationFacts message={message} />
          <ReplayNotification key={message.id} message={message} />
        </>
      )}
    </TableScreen>
  );
}
