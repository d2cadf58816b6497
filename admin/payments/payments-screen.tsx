import { useTranslations } from 'use-intl/react';
import { TableScreen } from '../table/table-screen.tsx';
import { usePaymentColumns } from './payment-columns.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { paymentsTable } from './payments-table.ts';
import { RefundForm } from './refund-form.tsx';

/** All payments; the details of one are where money is given back. */
export function PaymentsScreen() {
  const t = useTranslations('payments');
  return (
    <TableScreen
      name="payments"
      table={paymentsTable}
      columns={usePaymentColumns()}
      alsoInFile={[{ header: t('detail.email'), read: ({ owner }) => owner.email }]}
      filters={{
        status: { label: t('columns.status'), nameOf: (status) => t(`status.${status}`) },
        purpose: { label: t('columns.purpose'), nameOf: (purpose) => t(`purpose.${purpose}`) },
      }}
      titleOf={(payment) => t('detail.title', { name: payment.owner.displayName })}
    >
      {(payment) => (
        <>
          <PaymentFacts payment={payment} />
          {payment.refundable > 0 && <RefundForm key={payment.id} payment={payment} />}
        </>
      )}
    </TableScreen>
  );
}
