import { useNavigate, useSearch } from '@tanstack/react-router';
import { List, MapPinned } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { LegalLinks } from '../../legal/legal-links.tsx';
import { VisitorHeader } from '../../shell/visitor-header.tsx';
import { ClinicEntry } from './clinic-entry.tsx';
import { ClinicFilters } from './clinic-filters.tsx';
import { ClinicList } from './clinic-list.tsx';
import { ClinicMap } from './clinic-map.tsx';
import { type ClinicsSearch, usualRadius } from './clinics-search.ts';
import { PlaceSearch } from './place-search.tsx';
import { useNear } from './use-near.ts';
import { useTiles } from './use-tiles.ts';

/** Clinics near a place, for anybody: a list and a map of the same. What is looked for is in the address. */
export function Clinics() {
  const t = useTranslations('centers');
  const search = useSearch({ from: '/data/clinics' });
  const navigate = useNavigate({ from: '/clinics' });
  const tiles = useTiles();
  const [picked, setPicked] = useState<string | null>(null);
  const { q, lat, lon, species, km = usualRadius, open = false, map = false } = search;
  const near = useNear({ q, latitude: lat, longitude: lon, species, radiusKm: km, openNow: open });
  const [first] = near.data?.pages ?? [];
  const clinics = near.data?.pages.flatMap(({ items }) => items) ?? [];
  // On a phone the list is not beside the map.
  const shown = clinics.find(({ id }) => id === picked);
  const isAsked = q !== undefined || lat !== undefined;
  const origin = first?.origin ?? null;

  function change(patch: ClinicsSearch): void {
    setPicked(null);
    void navigate({ search: (old) => ({ ...old, ...patch }), replace: true, resetScroll: false });
  }
  const nowhere = { q: undefined, lat: undefined, lon: undefined };
  return (
    <>
      <VisitorHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-6 pb-16 sm:px-6 sm:pt-10">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 max-w-prose text-ink-soft">{t('lead')}</p>
        <p className="mt-1 max-w-prose font-medium text-emergency">{t('urgent')}</p>
        <div className="mt-6 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="flex min-w-0 flex-col gap-5">
            <PlaceSearch
              key={q ?? ''}
              typed={q ?? ''}
              onWords={(words) => change({ ...nowhere, q: words })}
              onPoint={({ latitude, longitude }) => change({ ...nowhere, lat: latitude, lon: longitude })}
            />
            <ClinicFilters search={search} onSearch={change} />
            {clinics.length > 0 && (
              <Button className="lg:hidden" onClick={() => change({ map: map ? undefined : true })}>
                {map ? <List aria-hidden className="size-5" /> : <MapPinned aria-hidden className="size-5" />}
                {t(map ? 'map.hide' : 'map.show')}
              </Button>
            )}
            <div className={classNames(map && clinics.length > 0 && 'max-lg:hidden')}>
              {!isAsked ? (
                <p className="max-w-prose text-ink-soft">{t('list.start')}</p>
              ) : first ? (
                <ClinicList
                  near={near}
                  picked={picked}
                  onOther={({ latitude, longitude }) => change({ ...nowhere, lat: latitude, lon: longitude })}
                />
              ) : (
                <NotLoaded query={near}>
                  <Skeleton className="h-32" />
                  <Skeleton className="h-32" />
                  <Skeleton className="h-32" />
                </NotLoaded>
              )}
            </div>
          </div>
          {clinics.length > 0 && (
            <div className={classNames('min-w-0 lg:sticky lg:top-4', !map && 'max-lg:hidden')}>
              <ClinicMap
                key={`${origin?.latitude},${origin?.longitude},${km},${clinics[0]?.id}`}
                clinics={clinics}
                origin={origin}
                picked={picked}
                onPick={setPicked}
                tiles={tiles}
              />
              {shown && (
                <div className="mt-3 lg:hidden" aria-live="polite">
                  <ClinicEntry clinic={shown} heading="h2" />
                </div>
              )}
            </div>
          )}
        </div>
        <LegalLinks />
      </MainContent>
    </>
  );
}
