import { Navigation, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { phoneLink } from '../../kit/text/phone-link.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import type { Clinic } from './clinic.ts';
import { directionsTo, formatDistance } from './distance.ts';
import { openingOf } from './opening.ts';

/** Whether it is open, and until when. */
function Opening({ clinic }: { clinic: Clinic }) {
  const t = useTranslations('centers.opening');
  const locale = useLocale();
  const opening = openingOf(clinic, locale, new Date(useNow(60_000)));
  return (
    <p className={classNames('flex items-center gap-2 font-medium', !clinic.openNow && 'text-ink-soft')}>
      <span
        aria-hidden
        className={classNames(
          'size-2.5 shrink-0 rounded-full',
          clinic.openNow ? 'bg-success' : 'border-2 border-edge',
        )}
      />
      {t(opening.text, { time: '', day: '', ...opening })}
    </p>
  );
}

type ClinicEntryProps = {
  clinic: Clinic;
  /** The level of its heading below that of the list. */
  heading?: 'h2' | 'h3';
  /** The clinic that is picked on the map. */
  picked?: boolean;
};

/** A clinic: what it is called, how far it is, whether it is open, and the two things to do: to call, and to go. */
export function ClinicEntry({ clinic, heading: Heading = 'h3', picked = false }: ClinicEntryProps) {
  const t = useTranslations('centers');
  const locale = useLocale();
  const { name, address, postalCode, city, phone, url, distance } = clinic;
  return (
    <article
      className={classNames(
        'flex flex-col gap-1.5 py-4',
        picked && '-mx-3 rounded-card bg-primary-soft px-3',
      )}
    >
      <div className="flex items-baseline justify-between gap-3">
        <Heading className="min-w-0 text-lg wrap-anywhere">{name}</Heading>
        {distance !== null && (
          <span className="shrink-0 font-semibold tabular-nums">
            {formatDistance(locale, distance, clinic.country)}
          </span>
        )}
      </div>
      {clinic.isExample && <p className="text-[0.9375rem] font-semibold text-emergency">{t('example')}</p>}
      <Opening clinic={clinic} />
      <p className="text-ink-soft wrap-anywhere">
        {[address, [postalCode, city].filter(Boolean).join(' ')].join(', ')}
      </p>
      <p className="text-ink-soft">
        {t('sees', { animals: clinic.species.map((one) => t(`animals.${one}`)).join(', ') })}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <a
          href={phoneLink(phone)}
          className={buttonClass('primary')}
          aria-label={t('callTo', { name, phone })}
        >
          <Phone aria-hidden className="size-5 shrink-0" />
          <span className="tabular-nums">{phone}</span>
        </a>
        <a
          href={directionsTo(clinic)}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('quiet')}
          aria-label={t('goNamed', { name })}
        >
          <Navigation aria-hidden className="size-5 shrink-0" />
          {t('go')}
        </a>
        {url !== null && (
          <a href={url} target="_blank" rel="noreferrer" className={textLinkClass('onLine')}>
            {t('site')}
          </a>
        )}
      </div>
    </article>
  );
}
