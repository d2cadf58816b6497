import { useTranslations } from 'use-intl/react';
import { firstAidFor } from '../../../../worker/consults/triage/first-aid.ts';
import { reasonLines } from '../../../../worker/consults/triage/reason-line.ts';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { NearestClinics } from '../../centers/nearest-clinics.tsx';
import { ReasonList } from '../../triage/reason-list.tsx';
import type { TrailQuestion } from './trail.ts';

type TriageResultProps = Pick<TrailQuestion, 'rules' | 'answers' | 'decision'> & { onDone: () => void };

/** How urgent it is and why, and what to do until a vet takes over; before any payment and any account. */
export function TriageResult({ rules, answers, decision, onDone }: TriageResultProps) {
  const t = useTranslations('start.signs.result');
  const locale = useLocale();
  const { level } = decision;
  const isRed = level === 'red';
  const steps = firstAidFor(rules, answers);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-lg font-medium">
        {t(isRed && answers.species === 'horse' ? 'red.leadHorse' : `${level}.lead`)}
      </p>
      {steps.length > 0 && (
        <section
          aria-labelledby="now"
          className={`rounded-card px-4 py-4 ${isRed ? 'bg-emergency-soft' : 'bg-sunken'}`}
        >
          <h2 id="now" className="text-lg">
            {t('now')}
          </h2>
          <ol className="mt-2 flex list-decimal flex-col gap-2 pl-5">
            {steps.map((step) => (
              <li key={step.es} className="pl-1">
                {step[locale]}
              </li>
            ))}
          </ol>
        </section>
      )}
      {isRed && <NearestClinics species={answers.species} />}
      <section aria-labelledby="why">
        <h2 id="why" className="text-lg">
          {t('why')}
        </h2>
        <div className="mt-2">
          <ReasonList reasons={reasonLines(rules, decision.reasons)} />
        </div>
      </section>
      <p>{t(isRed ? 'redChat' : 'worse')}</p>
      <Button look="main" large onClick={onDone}>
        {t(isRed ? 'startRed' : 'start')}
      </Button>
    </div>
  );
}
