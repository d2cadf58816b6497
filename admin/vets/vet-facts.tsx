import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { languageNames } from '../../web/kit/text/language-names.ts';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import { LicenceLines } from './licence-lines.tsx';
import type { Vet } from './vet.ts';

/** What the team knows of a vet, and the ways to their consults and applications. */
export function VetFacts({ vet }: { vet: Vet }) {
  const t = useTranslations('vets');
  const locale = useLocale();
  const { suspension } = vet;
  return (
    <>
      <FactList
        facts={[
          {
            name: t('detail.account'),
            value: <PersonLink person={{ id: vet.id, displayName: vet.email }} />,
          },
          { name: t('columns.standing'), value: t(`standing.${vet.standing}`) },
          ...(suspension
            ? [
                { name: t('detail.since'), value: formatMoment(locale, new Date(suspension.at)) },
                { name: t('detail.reason'), value: suspension.reason },
              ]
            : []),
          { name: t('columns.duty'), value: t(vet.onDuty ? 'onDuty' : 'offDuty') },
          { name: t('detail.inHand'), value: vet.inHand },
          {
            name: t('detail.species'),
            value: vet.species.map((one) => t(`animals.${one}`)).join(', ') || null,
          },
          { name: t('detail.languages'), value: languageNames(locale, vet.languages) || null },
          { name: t('detail.licences'), value: <LicenceLines licences={vet.licences} /> },
          { name: t('detail.ratings'), value: vet.stars === null ? null : `${vet.stars} (${vet.ratings})` },
          { name: t('columns.createdAt'), value: formatMoment(locale, new Date(vet.createdAt)) },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Link to="/consults" search={{ q: vet.id }} className={buttonClass('quiet')}>
          {t('detail.consults')}
        </Link>
        <Link to="/applications" search={{ q: vet.id }} className={buttonClass('quiet')}>
          {t('detail.applications')}
        </Link>
      </div>
    </>
  );
}
