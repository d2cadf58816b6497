/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { directionsTo, formatDistance } from '../../../web/consults/centers/distance.ts';
import { openingOf } from '../../../web/consults/centers/opening.ts';
import { phoneLink } from '../../../web/kit/text/phone-link.ts';
import { buttonClass } from '../../../web/kit/ui/button-class.ts';
import type { Locale } from '../../core/locale.ts';
import type { NearCenter } from '../centers/center.ts';
import { pageTexts } from './page-texts.ts';

/** A clinic: how far it is, whether it is open, and the two things to do: to call, and to go. */
export function ClinicItem({ clinic, locale, now }: { clinic: NearCenter; locale: Locale; now: Date }) {
  const t = pageTexts(locale);
  const { name, address, postalCode, city, phone, distance } = clinic;
  const opening = openingOf(clinic, locale, now);
  return (
    <li class="flex flex-col gap-1.5 py-5">
      <div class="flex items-baseline justify-between gap-3">
        <h3 class="min-w-0 text-lg">{name}</h3>
        {distance !== null && (
          <span class="shrink-0 font-semibold">{formatDistance(locale, distance, clinic.country)}</span>
        )}
      </div>
      {clinic.isExample && (
        <p class="text-[0.9375rem] font-semibold text-emergency">{t('centers.example')}</p>
      )}
      <p class="flex items-center gap-2 font-medium">
        <span
          aria-hidden="true"
          class={`size-2.5 shrink-0 rounded-full ${clinic.openNow ? 'bg-success' : 'border-2 border-edge'}`}
        />
        {t(`centers.opening.${opening.text}`, { time: '', day: '', ...opening })}
      </p>
      <p class="text-ink-soft">{[address, `${postalCode} ${city}`.trim()].join(', ')}</p>
      <p class="text-ink-soft">
        {t('centers.sees', { animals: clinic.species.map((one) => t(`centers.animals.${one}`)).join(', ') })}
      </p>
      <p class="mt-1.5 flex flex-wrap gap-2">
        <a
          href={phoneLink(phone)}
          class={buttonClass('primary')}
          aria-label={t('centers.callTo', { name, phone })}
        >
          {phone}
        </a>
        <a
          href={directionsTo(clinic)}
          rel="noreferrer"
          class={buttonClass('quiet')}
          aria-label={t('clinics.goNamed', { name })}
        >
          {t('centers.go')}
        </a>
      </p>
    </li>
  );
}
