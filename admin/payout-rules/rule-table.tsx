import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../contract/money.ts';
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

/** The rules in force of a mode: a line for each level, a column for each currency. On a phone each line is a card. */
export function RuleTable({ meter, rules, now }: RuleTableProps) {
  const t = useTranslations('payoutRules');
  const headClass = 'px-3 py-2.5 text-left text-[0.9375rem] font-semibold text-ink-soft';
  return (
    <table className="w-full border-collapse max-md:block md:table-fixed">
      <thead className="max-md:hidden">
        <tr className="border-b border-line">
          <th scope="col" className={headClass}>
            {t('level')}
          </th>
          {currencies.map((currency) => (
            <th key={currency} scope="col" className={headClass}>
              {currency}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
        {ruleLevels.map((level) => (
          <tr
            key={level ?? 'all'}
            className="max-md:block max-md:rounded-card max-md:border max-md:border-line max-md:bg-surface max-md:px-4 max-md:pt-4 max-md:pb-2 md:border-b md:border-line"
          >
            <th scope="row" className="text-left font-semibold max-md:block max-md:pb-1 md:px-3 md:py-3">
              {t(`levels.${level ?? 'all'}`)}
            </th>
            {currencies.map((currency) => (
              <td
                key={currency}
                className="max-md:flex max-md:items-center max-md:justify-between max-md:gap-4 md:px-3 md:py-3"
              >
                <span aria-hidden className="text-ink-soft md:hidden">
                  {currency}
                </span>
                <Cell slot={{ meter, level, currency }} rules={rules} now={now} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
