import { useTranslations } from 'use-intl/react';
import { PaymentsOff } from '../../billing/payments-off.tsx';
import { usePaymentsOff } from '../../billing/use-payments-off.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import type { StartInput } from './start-consult.ts';
import { usePayPage } from './use-pay-page.ts';

type PayForOneProps = {
  start: StartInput;
  /** What it costs, as text. */
  price: string;
  /** A unit is there after all: start. */
  onUnits: () => void;
};

/** The way to pay for one consult by itself, and on which terms. */
export function PayForOne({ start, price, onUnits }: PayForOneProps) {
  const t = useTranslations('start.quota');
  const page = usePayPage(onUnits);
  if (usePaymentsOff()) return <PaymentsOff />;
  return (
    <div className="flex w-full flex-col gap-2">
      {page.error !== null && <PayError key={String(page.error)} error={page.error} />}
      <Button look="main" large className="w-full" busy={page.busy} onClick={() => page.go(start)}>
        {page.busy ? t('leaving') : t('pay', { price })}
      </Button>
      <p className="text-[0.9375rem] text-ink-soft">{t('held')}</p>
    </div>
  );
}

/** The page to pay did not open: why, and that nothing was charged. Nothing where the person is led on by itself. */
export function PayError({ error }: { error: unknown }) {
  const t = useTranslations('start.quota');
  const problemText = useProblemText();
  if (problemOf(error).code === 'CONFLICT') return null;
  return (
    <FormError>
      <p>{problemText(error)}</p>
      <p>{t('notCharged')}</p>
    </FormError>
  );
}
