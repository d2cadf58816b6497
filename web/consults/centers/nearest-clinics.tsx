import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Species } from '../../../contract/consults.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';
import type { Asked } from './clinic.ts';
import { ClinicEntry } from './clinic-entry.tsx';
import { PlaceSearch } from './place-search.tsx';
import { useNear } from './use-near.ts';

/** How far somebody drives who has no other choice. */
const farKm = 100;

/** More are a choice, and there is no time for one. */
const most = 3;

type NearestClinicsProps = {
  /** For which animal; any when absent. */
  species?: Species | undefined;
};

/**
 * The nearest clinics that are open now, for a moment in which every one counts: ask for a place, then call or go. Its texts are
 * `texts.centers`.
 */
export function NearestClinics({ species }: NearestClinicsProps) {
  const t = useTranslations('centers');
  const [place, setPlace] = useState<Pick<Asked, 'q' | 'latitude' | 'longitude'>>({});
  const near = useNear({ ...place, species, openNow: true, radiusKm: farKm, limit: most });
  const [found] = near.data?.pages ?? [];
  const isAsked = place.q !== undefined || place.latitude !== undefined;
  return (
    <section aria-labelledby="nearest-clinics" className="flex flex-col gap-3">
      <h2 id="nearest-clinics" className="text-xl">
        {t('nearest.title')}
      </h2>
      <PlaceSearch typed={place.q ?? ''} onWords={(q) => setPlace({ q })} onPoint={setPlace} />
      {isAsked && !found && (
        <NotLoaded query={near}>
          <Skeleton className="h-24" />
          <Skeleton className="h-24" />
        </NotLoaded>
      )}
      {found && (
        <>
          <p role="status" className="sr-only">
            {t('nearest.found', { count: found.items.length })}
          </p>
          {found.items.length === 0 && <p>{t('nearest.none', { km: farKm })}</p>}
          <ul className="divide-y divide-line">
            {found.items.map((clinic) => (
              <li key={clinic.id}>
                <ClinicEntry clinic={clinic} />
              </li>
            ))}
          </ul>
          <TextLink to="/clinics" search={{ q: place.q, lat: place.latitude, lon: place.longitude, species }}>
            {t('nearest.all')}
          </TextLink>
        </>
      )}
    </section>
  );
}
