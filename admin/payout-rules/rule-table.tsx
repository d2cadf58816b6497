import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { CurrencyTable } from '../money/currency-table.tsx';
import { type PayoutRules, type RuleSlot, ruleLevels, rulesOf, slotKey } from './payout-rule.ts';
import { useGiftText } from './use-gift-text.ts';

type RuleTableProps = { meter: RuleSlot['meter']; rules: PayoutRules; now: Date };

function Cell({ slot, rules, now }: { slot: RuleSlot; rules: PayoutRules; now: Date }) {
  const t = useTranslations('payoutRules');
  const giftText = useGiftText(rules);
  const { inForce } = rulesOf(slot, rules.rules, now);
  return (
    <Link
      from="/payout-rules"
      search={{ rule: slotKey(slot) }}
      className="inline-flex min-h-11 items-center rounded-card text-ink no-underline hover:underline md:-my-1.5"
    >
      <span className="sr-only">
        {t('cell', { mode: slot.meter, level: slot.level ?? 'all', currency: slot.currency })}{' '}
      </span>
      {inForce ? (
        <span className="font-semibold">{giftText(inForce)}</span>
      ) : (
        <span className="text-ink-soft">{t('asAll')}</span>
      )}
    </Link>
  );
}

/** The rules in force of a mode: a line for each level. */
export function RuleTable({ meter, rules, now }: RuleTableProps) {
  const t = useTranslations('payoutRules');
  return (
    <CurrencyTable
      head={t('level')}
      lines={ruleLevels.map((level) => ({
        key: level ?? 'all',
        head: <span className="font-semibold">{t(`levels.${level ?? 'all'}`)}</span>,
        cell: (currency) => <Cell slot={{ meter, level, currency }} rules={rules} now={now} />,
      }))}
    />
  );
}
