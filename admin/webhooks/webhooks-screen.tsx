import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { ReplayButton } from './replay-button.tsx';
import { StuckEvents } from './stuck-events.tsx';
import { useWebhookColumns } from './webhook-columns.tsx';
import { WebhookFacts } from './webhook-facts.tsx';
import { webhooksTable } from './webhooks-table.ts';

/** What Stripe sent us, and what became of it. */
export function WebhooksScreen() {
  const t = useTranslations('webhooks');
  return (
    <TableScreen
      name="webhooks"
      table={webhooksTable}
      columns={useWebhookColumns()}
      alsoInFile={[{ header: t('detail.lastError'), read: ({ lastError }) => lastError }]}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
      }}
      titleOf={(event) => event.type}
      lead={<StuckEvents />}
      refetchInterval={30_000}
    >
      {(event) => (
        <>
          <WebhookFacts event={event} />
          <ReplayButton key={event.id} event={event} />
        </>
      )}
    </TableScreen>
  );
}
