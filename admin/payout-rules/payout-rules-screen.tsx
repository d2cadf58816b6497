import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { consultModes } from '../../contract/consults.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { DetailDrawer } from '../table/detail-drawer.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { type PayoutRules, type RuleSlot, ruleSlots, rulesOf, slotKey } from './payout-rule.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleTable } from './rule-table.tsx';
import { useGiftText } from './use-gift-text.ts';

const route = getRouteApi('/payout-rules');

/** The rules that there were and will be of a slot, the newest first. */
function RuleHistory({ slot, rules, now }: { slot: RuleSlot; rules: PayoutRules; now: Date }) {
  const t = useTranslations('payoutRules');
  const locale = useLocale();
  const giftText = useGiftText(rules);
  const { all, inForce } = rulesOf(slot, rules.rules, now);
  if (all.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {all.map((rule) => (
        <li key={rule.id}>
          <span className="font-semibold">{giftText(rule)}</span>
          <span className="block text-[0.9375rem] text-ink-soft">
            {t(rule === inForce ? 'inForce' : new Date(rule.validFrom) > now ? 'later' : 'before', {
              at: formatMoment(locale, new Date(rule.validFrom)),
            })}
            {` · ${t(`form.effects.${rule.onRefund}`)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The rules of the slot that the address names. */
function OpenRule({ rules, now }: { rules: PayoutRules; now: Date }) {
  const t = useTranslations('payoutRules');
  const { rule: open } = route.useSearch();
  const navigate = route.useNavigate();
  const named = ruleSlots.find((slot) => slotKey(slot) === open);
  // What was shown stays while the drawer moves away.
  const [shown, setShown] = useState(named);
  if (named !== undefined && named !== shown) setShown(named);
  const newest = shown && rulesOf(shown, rules.rules, now).all[0];
  return (
    <DetailDrawer
      open={named !== undefined}
      onClose={() => void navigate({ search: {}, replace: true })}
      title={
        shown ? t('cell', { mode: shown.meter, level: shown.level ?? 'all', currency: shown.currency }) : ''
      }
    >
      {shown && (
        <>
          <RuleHistory slot={shown} rules={rules} now={now} />
          <RuleForm key={`${slotKey(shown)} ${newest?.id}`} slot={shown} newest={newest ?? null} />
        </>
      )}
    </DetailDrawer>
  );
}

/** What vets earn with a consult: by mode, level and currency. */
export function PayoutRulesScreen() {
  const t = useTranslations('payoutRules');
  const sections = useTranslations('shell.sections');
  const query = useQuery(api.admin.payoutRules.list.queryOptions({}));
  const now = new Date();
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <>
        {consultModes.map((meter) => (
          <section key={meter} aria-labelledby={`rules-${meter}`} className="mb-10">
            <h2 id={`rules-${meter}`} className="mb-3 text-xl">
              {t(`modes.${meter}`)}
            </h2>
            <RuleTable meter={meter} rules={query.data} now={now} />
          </section>
        ))}
        <OpenRule rules={query.data} now={now} />
      </>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('payoutRules')}</PageHeading>
      <p className="mb-6 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
