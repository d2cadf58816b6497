import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { Level } from '../../../contract/urgency.ts';
import type { Triage } from '../../../worker/consults/triage/triage-schema.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { AnswerList } from './answer-list.tsx';
import { LevelBadge } from './level-badge.tsx';
import { ReasonList } from './reason-list.tsx';

type TriageCardProps = {
  /** How urgent the consult is now. */
  level: Level;
  /** What was answered before; null when nothing was. */
  triage: Triage | null;
};

/** For a vet: how urgent, why, and folded all that was answered. Put it where the case is read first. */
export function TriageCard({ level, triage }: TriageCardProps) {
  const t = useTranslations('triage');
  const locale = useLocale();
  return (
    <section aria-label={t('card.title')} className="flex flex-col gap-2 border-y border-line py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LevelBadge level={level} />
        {triage?.complaint && <span className="font-semibold">{triage.complaint[locale]}</span>}
      </p>
      {triage === null ? (
        <p className="text-ink-soft">{t('card.notAsked')}</p>
      ) : (
        <>
          {triage.level !== level && <p>{t('card.byVet', { level: t(`levels.${triage.level}`) })}</p>}
          <ReasonList reasons={triage.reasons} />
          <details className="group">
            <summary className="flex min-h-11 list-none items-center gap-2 font-semibold text-primary [&::-webkit-details-marker]:hidden">
              {t('card.answers')}
              <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
            </summary>
            <AnswerList triage={triage} />
          </details>
        </>
      )}
    </section>
  );
}
