import { useTranslations } from 'use-intl/react';
import { Button } from '../../../kit/ui/button.tsx';
import { changeDraft, useDraft } from '../draft.ts';
import { StepFrame } from '../step-frame.tsx';
import { Question } from './question.tsx';
import { answerAt, questionAt } from './trail.ts';
import { TriageResult } from './triage-result.tsx';
import { WhoQuestion } from './who-question.tsx';

type SignsStepProps = {
  /** Which question, from 1; the first of all, which animal it is, has none. */
  question: number | undefined;
  /** Name of the animal, empty while nobody knows. */
  petName: string;
  frame: { step: number; steps: number };
  onQuestion: (question: number) => void;
  onBack: () => void;
  onDone: () => void;
};

/** First step: a conversation of taps about the signs, one question a screen, until it is clear how urgent it is and what to do now. */
export function SignsStep({ question, petName, frame, onQuestion, onBack, onDone }: SignsStepProps) {
  const t = useTranslations('start.signs');
  const { triage } = useDraft();
  const place = question === undefined ? undefined : question - 1;
  const asked = place === undefined || triage === null ? null : questionAt(triage, place);
  if (place === undefined || triage === null || asked === null)
    return (
      <StepFrame key="who" title={t('who.title')} {...frame}>
        <WhoQuestion onDone={() => onQuestion(1)} />
      </StepFrame>
    );
  const finish = () => {
    changeDraft({ triage: { ...triage, steps: triage.steps.slice(0, place + 1), isDone: true } });
    onDone();
  };
  const { next, level } = asked.decision;
  if (next === null)
    return (
      <StepFrame key={place} title={t(`result.${level}.title`)} {...frame} onBack={onBack}>
        <TriageResult {...asked} onDone={finish} />
      </StepFrame>
    );
  const isHeard = next.kind === 'signs' && next.signs.some((sign) => asked.answers.raised.includes(sign));
  const title =
    next.kind === 'complaint' && petName !== ''
      ? t('complaint.titleOf', { pet: petName })
      : t(isHeard ? 'signs.heard' : `${next.kind}.title`);
  return (
    <StepFrame key={place} title={title} {...frame} onBack={onBack}>
      <Question
        {...asked}
        next={next}
        onAnswer={(answers) => {
          changeDraft({ triage: answerAt(triage, place, answers) });
          onQuestion(place + 2);
        }}
      />
      <Button look="bare" className="mt-3 w-full" onClick={finish}>
        {t('skip')}
      </Button>
    </StepFrame>
  );
}
