import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { readMeasure } from '../../../../worker/consults/triage/read-measure.ts';
import type { Measure } from '../../../../worker/consults/triage/rules.ts';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import type { QuestionProps } from './question-props.ts';

type MeasuresQuestionProps = QuestionProps & { measures: string[] };

/** What can be measured with a watch and a thermometer. What stays empty could not be measured; what cannot be true is not let through. */
export function MeasuresQuestion({ rules, answers, given, onAnswer, measures }: MeasuresQuestionProps) {
  const t = useTranslations('start.signs.measures');
  const locale = useLocale();
  const write = (value: number) => value.toLocaleString(locale, { useGrouping: false });
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      measures.map((id) => {
        const before = given?.measures[id];
        return [id, typeof before === 'number' ? write(before) : ''];
      }),
    ),
  );
  const [isSent, setIsSent] = useState(false);
  const shown = measures.flatMap((id) => {
    const measure = rules.measures[id];
    return measure ? [{ id, measure, reading: readMeasure(measure, typed[id] ?? '') }] : [];
  });
  const isEmpty = shown.every(({ reading }) => reading.kind === 'empty');
  const finish = () => {
    setIsSent(true);
    if (shown.some(({ reading }) => reading.kind === 'wrong' || reading.kind === 'fahrenheit')) return;
    const values = shown.map(({ id, reading }) => [id, reading.kind === 'value' ? reading.value : null]);
    onAnswer({ ...answers, measures: { ...answers.measures, ...Object.fromEntries(values) } });
  };
  return (
    <form
      className="flex flex-col gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <p className="text-ink-soft">{t('hint')}</p>
      {shown.map(({ id, measure, reading }) => (
        <div key={id} className="flex flex-col gap-2">
          <TextField
            label={`${measure.text[locale]} (${measure.unit[locale]})`}
            hint={t('normal', range(measure.normal))}
            inputMode="decimal"
            autoComplete="off"
            maxLength={6}
            value={typed[id] ?? ''}
            onValue={(text) => setTyped({ ...typed, [id]: text })}
            error={
              isSent && (reading.kind === 'wrong' || reading.kind === 'fahrenheit')
                ? t('wrong', range(measure.plausible))
                : undefined
            }
          />
          <div aria-live="polite">
            {reading.kind === 'fahrenheit' && (
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span>{t('fahrenheit', { celsius: write(reading.celsius) })}</span>
                <Button onClick={() => setTyped({ ...typed, [id]: write(reading.celsius) })}>
                  {t('useCelsius', { celsius: write(reading.celsius) })}
                </Button>
              </p>
            )}
          </div>
          <details>
            <summary className="min-h-11 content-center font-semibold text-primary">{t('how')}</summary>
            <p className="pb-2">{measure.check[locale]}</p>
          </details>
        </div>
      ))}
      <Button type="submit" look="main" large>
        {t(isEmpty ? 'none' : 'next')}
      </Button>
    </form>
  );

  function range([least, most]: Measure['normal']) {
    return { least: write(least), most: write(most) };
  }
}
