import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { classNames } from '../../../kit/ui/class-names.ts';
import type { QuestionProps } from './question-props.ts';

type Mark = 'yes' | 'unknown';

/**
 * Several signs at once. A tap says that it is there; of a sign that makes it an emergency, that is the answer to everything. What is not
 * marked counts as a no only once the person says that they see none of the rest.
 */
export function SignsQuestion({
  rules,
  answers,
  given,
  onAnswer,
  signs,
}: QuestionProps & { signs: string[] }) {
  const t = useTranslations('start.signs');
  const locale = useLocale();
  const [marks, setMarks] = useState(
    () =>
      new Map(
        signs.flatMap((sign): [string, Mark][] => {
          const before = given?.signs[sign];
          return before === 'yes' || before === 'unknown' ? [[sign, before]] : [];
        }),
      ),
  );
  const toggle = (sign: string, mark: Mark) => {
    const next = new Map(marks);
    if (next.get(sign) === mark) next.delete(sign);
    else next.set(sign, mark);
    setMarks(next);
    if (next.get(sign) === 'yes' && rules.signs[sign]?.level === 'red')
      onAnswer({ ...answers, signs: { ...answers.signs, ...Object.fromEntries(next) } });
  };
  const finish = () => {
    const said = signs.map((sign) => [sign, marks.get(sign) ?? 'no'] as const);
    onAnswer({ ...answers, signs: { ...answers.signs, ...Object.fromEntries(said) } });
  };
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-soft">{t(answers.species === 'other' ? 'other' : 'signs.hint')}</p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {signs.map((sign) => {
          const text = rules.signs[sign]?.text[locale] ?? '';
          const mark = marks.get(sign);
          return (
            <li key={sign} className="flex items-stretch gap-1">
              <button
                type="button"
                aria-pressed={mark === 'yes'}
                onClick={() => toggle(sign, 'yes')}
                className="flex min-h-14 flex-1 items-center gap-3 rounded-card py-2 pr-1 text-left hover:bg-sunken"
              >
                <span
                  aria-hidden
                  className={classNames(
                    'flex size-6 shrink-0 items-center justify-center rounded-md border-2',
                    mark === 'yes' ? 'border-primary bg-primary text-on-primary' : 'border-edge bg-surface',
                  )}
                >
                  {mark === 'yes' && <Check className="size-5" />}
                </span>
                {text}
              </button>
              <button
                type="button"
                aria-pressed={mark === 'unknown'}
                aria-label={t('signs.unknownNamed', { sign: text })}
                onClick={() => toggle(sign, 'unknown')}
                className={classNames(
                  'min-h-11 w-19 shrink-0 self-center rounded-card px-2 text-[0.9375rem] font-semibold',
                  mark === 'unknown'
                    ? 'bg-primary-soft text-ink ring-1 ring-primary'
                    : 'text-primary hover:bg-sunken',
                )}
              >
                {t('signs.unknown')}
              </button>
            </li>
          );
        })}
      </ul>
      <Button look="main" large onClick={finish}>
        {t(marks.size > 0 ? 'signs.noMore' : 'signs.none')}
      </Button>
    </div>
  );
}
