import { useTranslations } from 'use-intl/react';

/** Says that this installation takes no payments, and what works all the same. */
export function PaymentsOff() {
  const t = useTranslations('shell');
  return (
    <p role="status" className="rounded-card bg-sunken px-4 py-3">
      {t('paymentsOff')}
    </p>
  );
}
