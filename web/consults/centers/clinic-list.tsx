import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import type { Origin } from './clinic.ts';
import { ClinicEntry } from './clinic-entry.tsx';
import type { useNear } from './use-near.ts';

type ClinicListProps = {
  near: ReturnType<typeof useNear>;
  /** The id of the clinic that is picked on the map. */
  picked: string | null;
  onOther: (place: Origin) => void;
};

/** What was found and where: the nearest first, more of them on demand. */
export function ClinicList({ near, picked, onOther }: ClinicListProps) {
  const t = useTranslations('centers.list');
  const locale = useLocale();
  const problemText = useProblemText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (picked !== null)
      list.current?.querySelector(`[data-clinic="${picked}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  const [first] = near.data?.pages ?? [];
  if (!first) return null;
  const clinics = near.data?.pages.flatMap(({ items }) => items) ?? [];
  const { origin, alsoNamed } = first;
  const count = clinics.length;
  const place = origin?.name ?? t('here');
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return (
    <section aria-labelledby="clinics">
      <h2 id="clinics" className="text-xl">
        <span role="status">
          {origin === null
            ? t('named', { count })
            : near.hasNextPage
              ? t('aroundMore', { count, place })
              : t('around', { count, place })}
        </span>
      </h2>
      {alsoNamed.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
          {t('also')}
          {alsoNamed.map((other) => (
            <button
              key={`${other.latitude},${other.longitude}`}
              type="button"
              className={textLinkClass('onLine')}
              onClick={() => onOther(other)}
            >
              {t('alsoPlace', { name: other.name ?? '', country: countries.of(other.country ?? '') ?? '' })}
            </button>
          ))}
        </p>
      )}
      {count === 0 && (
        <EmptyState title={t('noneTitle')} text={t(origin === null ? 'unknownText' : 'noneText')} />
      )}
      <ul ref={list} className="mt-1 divide-y divide-line">
        {clinics.map((clinic) => (
          <li key={clinic.id} data-clinic={clinic.id} className="scroll-my-4">
            <ClinicEntry clinic={clinic} picked={clinic.id === picked} />
          </li>
        ))}
      </ul>
      {near.isFetchNextPageError && <FormError>{problemText(near.error)}</FormError>}
      {near.hasNextPage && (
        <Button className="mt-3" busy={near.isFetchingNextPage} onClick={() => void near.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
