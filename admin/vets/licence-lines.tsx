import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import type { Vet } from './vet.ts';

/** Licences, a line each: country, who gave it, number, last day. */
export function LicenceLines({ licences }: { licences: Vet['licences'] }) {
  const t = useTranslations('vets.licence');
  const locale = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  if (licences.length === 0) return t('none');
  return (
    <ul>
      {licences.map(({ country, body, number, expiresOn, holds }) => (
        <li key={country}>
          {[country, body, number].filter((part) => part !== '').join(' · ')}
          <span className={holds ? 'block text-ink-soft' : 'block text-emergency'}>
            {expiresOn === null || expiresOn === ''
              ? t('noEnd')
              : t(holds ? 'until' : 'ended', { day: day.format(new Date(expiresOn)) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
