import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { languageNames } from '../../kit/text/language-names.ts';

/** What owners may know of a vet. */
export type VetFacts = ApiOutputs['vets']['ofConsult'];

/** Who a vet is, as owners see them: what others thought of them, their words, the licences by which they may answer. */
export function VetCard({ vet }: { vet: Omit<VetFacts, 'id' | 'displayName' | 'photoId'> }) {
  const t = useTranslations('vetCard');
  const locale = useLocale();
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-2">
        {vet.stars === null ? (
          <span className="text-ink-soft">{t('noStars')}</span>
        ) : (
          <>
            <Star aria-hidden className="size-5 shrink-0 fill-current text-accent" />
            <span className="font-semibold">
              {t('stars', { stars: new Intl.NumberFormat(locale).format(vet.stars) })}
            </span>
            <span className="text-ink-soft">{t('ratings', { count: vet.ratings })}</span>
          </>
        )}
      </p>
      {vet.about !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{vet.about}</p>}
      <dl className="grid gap-3">
        {vet.licences.length > 0 && (
          <Fact name={t('licences')}>
            {vet.licences.map(({ country, body, number }) => (
              <span key={country} className="block">
                {body === ''
                  ? t('licenceAlone', { number, country: countries.of(country) ?? country })
                  : t('licence', { body, number, country: countries.of(country) ?? country })}
              </span>
            ))}
          </Fact>
        )}
        {vet.languages.length > 0 && (
          <Fact name={t('languages')}>{languageNames(locale, vet.languages)}</Fact>
        )}
        {vet.species.length > 0 && (
          <Fact name={t('species')}>{list.format(vet.species.map((one) => t(`speciesInList.${one}`)))}</Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.9375rem] text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
