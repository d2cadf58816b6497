import { useTranslations } from 'use-intl/react';
import { useNow } from '../../web/kit/live/use-now.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import type { Consult } from './consult.ts';
import { StatusBadge } from './status-badge.tsx';
import { Wait } from './wait.tsx';

/** Everything that the list knows of one consult. */
export function ConsultFacts({ consult }: { consult: Consult }) {
  const t = useTranslations('consults');
  const languages = useTranslations('languages');
  const locale = useLocale();
  const now = useNow(10_000);
  const { pet, owner, vet, acceptedAt, endedAt, stars } = consult;
  const reasons = consult.levelReasons.map(({ kind, text }) => text?.[locale] ?? t(`levelReason.${kind}`));
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  const length = acceptedAt && (endedAt ? Date.parse(endedAt) : now) - Date.parse(acceptedAt);
  return (
    <FactList
      facts={[
        { name: t('columns.status'), value: <StatusBadge status={consult.status} /> },
        { name: t('detail.level'), value: t(`level.${consult.level}`) },
        { name: t('detail.levelReasons'), value: reasons.length > 0 ? reasons.join(' · ') : null },
        { name: t('detail.reason'), value: consult.reason || null },
        { name: t('detail.pet'), value: `${pet.name} (${pet.speciesOther ?? t(`species.${pet.species}`)})` },
        { name: t('columns.owner'), value: <PersonLink person={owner} /> },
        { name: t('columns.vet'), value: vet && <PersonLink person={vet} /> },
        { name: t('columns.mode'), value: t(`mode.${consult.mode}`) },
        { name: t('detail.language'), value: languages(consult.locale) },
        { name: t('columns.queuedAt'), value: moment(consult.queuedAt) },
        { name: t('columns.wait'), value: <Wait consult={consult} /> },
        { name: t('detail.acceptedAt'), value: moment(acceptedAt) },
        { name: t('columns.endedAt'), value: moment(endedAt) },
        { name: t('detail.followUpUntil'), value: moment(consult.followUpUntil) },
        { name: t('columns.followUp'), value: consult.followUpUntil && t(`followUp.${consult.followUp}`) },
        { name: t('detail.length'), value: length === null ? null : formatDuration(locale, Number(length)) },
        { name: t('detail.erasedAt'), value: moment(consult.erasedAt) },
        { name: t('detail.rating'), value: stars && t('detail.stars', { stars }) },
        { name: t('detail.id'), value: consult.id },
      ]}
    />
  );
}
