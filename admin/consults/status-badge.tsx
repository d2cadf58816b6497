import { useTranslations } from 'use-intl/react';
import { classNames } from '../../web/kit/class-names.ts';
import type { Consult } from './consult.ts';

const looks: Record<Consult['status'], string> = {
  queued: 'bg-accent text-on-accent',
  active: 'bg-success-soft text-success',
  ended: 'bg-sunken text-ink-soft',
  cancelled: 'bg-sunken text-ink-soft',
  expired: 'bg-sunken text-ink-soft',
};

/** Where a consult stands: the word, and a colour for the two that are not over. */
export function StatusBadge({ status }: { status: Consult['status'] }) {
  const t = useTranslations('consults.status');
  return (
    <span
      className={classNames(
        'rounded-lg px-2 py-0.5 text-[0.875rem] font-semibold whitespace-nowrap',
        looks[status],
      )}
    >
      {t(status)}
    </span>
  );
}
