import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { monthName } from '../../web/kit/text/month-name.ts';
import { TableScreen } from '../table/table-screen.tsx';
import { PayStatement } from './pay-statement.tsx';
import { usePayoutColumns } from './payout-columns.tsx';
import { PayoutFacts } from './payout-facts.tsx';
import { payoutsTable } from './payouts-table.ts';
import { ReverseForm } from './reverse-form.tsx';

/** The money of all statements; the details of one are where it is paid and taken back. */
export function PayoutsScreen() {
  const t = useTranslations('payouts');
  const locale = useLocale();
  return (
    <TableScreen
      name="payouts"
      table={payoutsTable}
      columns={usePayoutColumns()}
      alsoInFile={[
        { header: t('detail.email'), read: ({ vet }) => vet.email },
        { header: t('detail.transfer'), read: ({ transferId }) => transferId },
      ]}
      filters={{
        state: { label: t('columns.state'), nameOf: (state) => t(`state.${state}`) },
        month: { label: t('columns.month'), nameOf: (month) => monthName(locale, `${month}-01`) },
      }}
      // Somebody else, or cron, may be hearing of a transfer right now.
      refetchInterval={5_000}
      titleOf={(payout) => t('detail.title', { number: payout.number, name: payout.vet.displayName })}
    >
      {(payout) => (
        <>
          <PayoutFacts payout={payout} />
          {['due', 'failed', 'sending'].includes(payout.state) && (
            <PayStatement key={payout.id} payout={payout} />
          )}
          {payout.state === 'paid' && <ReverseForm key={payout.id} payout={payout} />}
        </>
      )}
    </TableScreen>
  );
}
