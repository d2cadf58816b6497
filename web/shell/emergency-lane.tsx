import { useLocation } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';

/** Screens of people who have no animal in danger: a vet's desk, and what is for restaurants. */
const without = /^\/(?:vet$|(?:studio|templates|(?:en\/)?restaurants)(?:\/|$))/;

/** The way to what to do now, on every screen of somebody who may have an animal in danger. */
export function EmergencyLane() {
  const t = useTranslations('shell');
  const locale = useLocale();
  const isWithout = useLocation({ select: ({ pathname }) => without.test(pathname) });
  if (isWithout) return null;
  return (
    <nav aria-label={t('emergencies')} className="bg-emergency-soft">
      <a
        href={pageAddress(locale, '/emergency')}
        className="mx-auto flex min-h-11 max-w-6xl items-center gap-2 px-4 text-[0.9375rem] font-semibold text-emergency no-underline hover:underline sm:px-6"
      >
        <Siren aria-hidden className="size-5 shrink-0" />
        {t('emergency')}
      </a>
    </nav>
  );
}
