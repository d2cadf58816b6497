import { useTranslations } from 'use-intl/react';
import type { WholeCase } from '../../../party/protocol/waiting-case.ts';
import { triageSummary } from '../../../worker/consults/triage/triage-summary.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { usePetLine } from '../pets/pet-line.ts';
import { TriageCard } from '../triage/triage-card.tsx';

/** A whole case, what decides first: how urgent and why, what the owner wrote, which animal, whose, in which language and where, waiting since when. */
export function CaseFacts({ one }: { one: WholeCase }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const petLine = usePetLine();
  const now = useNow(15_000);
  const triage = one.triage
    ? triageSummary({ ...one.triage, decidedAt: new Date(one.triage.decidedAt) })
    : null;
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(one.country) ?? one.country;
  return (
    <div className="flex flex-col gap-1">
      <TriageCard level={one.level} triage={triage} />
      <p className="wrap-anywhere whitespace-pre-wrap">{one.reason}</p>
      <p className="font-semibold wrap-anywhere">{t('petOf', { pet: one.pet.name, owner: one.ownerName })}</p>
      <p className="text-[0.9375rem] text-ink-soft">
        {[petLine(one.pet), t(`language.${one.locale}`), country, t(`mode.${one.mode}`)].join(' · ')}
      </p>
      <p className="text-[0.9375rem] text-ink-soft">
        {t('waitsFor', { time: formatDuration(locale, now - one.queuedAt) })}
        {one.isAway && ` · ${t('isAway')}`}
      </p>
    </div>
  );
}
