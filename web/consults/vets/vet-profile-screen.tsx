import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { VetCard } from '../vet-card/vet-card.tsx';
import { OwnPhotoField } from './own-photo-field.tsx';
import { OwnWeek } from './own-week.tsx';

/** A vet's own page: what owners see of them, how they and their licences stand, and what they have planned this week. */
export function VetProfileScreen() {
  const t = useTranslations('vets.own');
  const own = useQuery(api.vets.own.queryOptions({}));
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/vet">{t('toDesk')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        {own.data ? (
          <OwnVet vet={own.data} />
        ) : (
          <NotLoaded query={own}>
            <Skeleton className="mt-6 h-40" />
            <Skeleton className="mt-6 h-24" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}

function OwnVet({ vet }: { vet: ApiOutputs['vets']['own'] }) {
  const t = useTranslations('vets.own');
  return (
    <div className="mt-2 flex flex-col gap-8">
      {vet.standing !== 'active' && (
        <section
          aria-labelledby="standing"
          className="mt-4 flex gap-3 rounded-card border-2 border-emergency bg-surface p-4"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-6 shrink-0 text-emergency" />
          <div className="min-w-0">
            <h2 id="standing" className="text-lg">
              {t(`standing.${vet.standing}`)}
            </h2>
            <p>{t(vet.standing)}</p>
            {vet.suspensionReason !== '' && (
              <blockquote className="mt-2 border-l-4 border-emergency pl-3 wrap-anywhere whitespace-pre-wrap">
                {vet.suspensionReason}
              </blockquote>
            )}
          </div>
        </section>
      )}
      <section aria-labelledby="seen" className="max-w-3xl">
        <p className="mb-4 text-ink-soft">{t('lead')}</p>
        <div className="rounded-card border border-line bg-surface p-5">
          <h2 id="seen" className="mb-3 text-xl">
            {vet.displayName}
          </h2>
          <OwnPhotoField vet={vet} />
          <VetCard vet={{ ...vet, licences: vet.licences.filter(({ holds }) => holds) }} />
        </div>
        <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('photo')}</p>
        <p className="mt-2 text-[0.9375rem] text-ink-soft">
          {t('name')}{' '}
          <TextLink to="/app/account" place="inText">
            {t('toAccount')}
          </TextLink>
        </p>
      </section>
      <section aria-labelledby="own-licences">
        <h2 id="own-licences" className="mb-2 text-xl">
          {t('licences')}
        </h2>
        <LicenceList licences={vet.licences} />
        <TextLink to="/vet/apply">{t('renew')}</TextLink>
      </section>
      <OwnWeek />
      <section aria-labelledby="own-settings">
        <h2 id="own-settings" className="text-xl">
          {t('settings')}
        </h2>
        <TextLink to="/vet/settings">{t('toSettings')}</TextLink>
      </section>
    </div>
  );
}

function LicenceList({ licences }: { licences: ApiOutputs['vets']['own']['licences'] }) {
  const t = useTranslations('vets.own');
  const locale = useLocale();
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const dayOf = (day: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  if (licences.length === 0) return <p className="text-ink-soft">{t('noLicence')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {licences.map(({ country, body, number, expiresOn, holds }) => (
        <li key={country} className="py-2.5">
          <p className="font-semibold">{countries.of(country) ?? country}</p>
          <p>{[body, number].filter((part) => part !== '').join(', ')}</p>
          <p className={holds ? 'text-[0.9375rem] text-ink-soft' : 'text-[0.9375rem] text-emergency'}>
            {expiresOn === null ? t('noEnd') : t(holds ? 'until' : 'ended', { day: dayOf(expiresOn) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
