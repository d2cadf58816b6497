import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { searchKinds } from '../../../contract/search.ts';
import { useMe } from '../../account/me.ts';
import { api } from '../../kit/api/api.ts';
import type { Asked } from '../../kit/search/asked.ts';
import { asking, foundOf } from '../../kit/search/found.ts';
import { closeSearch } from '../../kit/search/open-search.ts';
import { SearchDialog } from '../../kit/search/search-dialog.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { pageAddress } from '../../kit/text/page-address.ts';
import { TextLink } from '../../kit/ui/text-link.tsx';
import { soundsLikeEmergency } from './emergency-words.ts';
import { placeOf } from './place-of.ts';

/** Nobody is led to a vet by name: whoever is there answers. */
const without = 'vet';
const kinds = searchKinds.filter((kind) => kind !== without);

const useFound = (asked: Asked | null) =>
  foundOf(
    useInfiniteQuery(
      api.search.query.infiniteQueryOptions(
        { q: '-', without, ...asked },
        { ...asking, enabled: asked !== null },
      ),
    ),
  );

/** The search of owners and vets: guides, and what is theirs or in their hands. */
export function Search() {
  const t = useTranslations('search');
  const { data: me } = useMe();
  const pets = useQuery(api.pets.list.queryOptions({}));
  const isVet = me?.profile?.role === 'vet';
  return (
    <SearchDialog
      side={isVet ? 'vet' : 'owner'}
      {...{ useFound, placeOf, kinds }}
      animals={pets.data?.pets ?? []}
      first={(typed) => !isVet && <EmergencyWay typed={typed} />}
      help={
        !isVet && (
          <TextLink to="/start" onClick={closeSearch}>
            {t('start')}
          </TextLink>
        )
      }
    />
  );
}

/** To what to do now, before anything is read, where what was typed sounds like it. */
function EmergencyWay({ typed }: { typed: string }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const isEmergency = useMemo(() => soundsLikeEmergency(typed), [typed]);
  if (!isEmergency) return null;
  return (
    <a
      href={pageAddress(locale, '/emergency')}
      className="mb-2 flex min-h-12 items-center gap-2.5 rounded-card bg-emergency-soft px-4 py-2 font-semibold text-emergency no-underline hover:underline"
    >
      <Siren aria-hidden className="size-5 shrink-0" />
      {t('emergency')}
    </a>
  );
}
