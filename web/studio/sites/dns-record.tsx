import { useTranslations } from 'use-intl/react';
import { CopyButton } from '../words/copy-button.tsx';

type DnsRecordProps = { type: string; name: string; value: string };

/** A record to be set where the domain was bought, each part to copy by itself: that is how the forms there take it. */
export function DnsRecord({ type, name, value }: DnsRecordProps) {
  const t = useTranslations('studioSites.domains.record');
  return (
    <dl className="flex flex-col gap-2 rounded-card bg-sunken p-3">
      <div>
        <dt className="text-[0.9375rem] text-ink-soft">{t('type')}</dt>
        <dd className="font-semibold">{type}</dd>
      </div>
      {[
        [t('name'), name],
        [t('value'), value],
      ].map(([label = '', text = '']) => (
        <div key={label} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
          <dt className="text-[0.9375rem] text-ink-soft">{label}</dt>
          <dd className="col-start-1 font-semibold [overflow-wrap:anywhere]">{text}</dd>
          <dd className="col-start-2 row-span-2 row-start-1">
            <CopyButton text={text} what={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
