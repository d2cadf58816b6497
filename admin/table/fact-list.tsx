import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

/** Names and values of a drawer; a value that is not there yet shows as a dash. */
export function FactList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  const t = useTranslations('table');
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-3">
      {facts.map(({ name, value }) => (
        <div key={name} className="col-span-full grid grid-cols-subgrid">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="wrap-anywhere">{value ?? t('empty')}</dd>
        </div>
      ))}
    </dl>
  );
}
