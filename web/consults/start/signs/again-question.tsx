import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ChoiceGroup } from '../../../kit/forms/choice-group.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import type { QuestionProps } from './question-props.ts';

const choices = ['yes', 'no', 'cannot-tell'] as const;
const labels = { yes: 'yes', no: 'no', 'cannot-tell': 'cannotTell' } as const;

/** What somebody did not know, once more and with how to look. Who leaves it open cannot tell. */
export function AgainQuestion({
  rules,
  answers,
  given,
  onAnswer,
  signs,
}: QuestionProps & { signs: string[] }) {
  const t = useTranslations('start.signs.again');
  const locale = useLocale();
  const [said, setSaid] = useState<Record<string, (typeof choices)[number]>>(() =>
    Object.fromEntries(
      signs.flatMap((sign) => {
        const before = choices.find((choice) => choice === given?.signs[sign]);
        return before ? [[sign, before]] : [];
      }),
    ),
  );
  const finish = () => {
    const all = signs.map((sign) => [sign, said[sign] ?? 'cannot-tell'] as const);
    onAnswer({ ...answers, signs: { ...answers.signs, ...Object.fromEntries(all) } });
  };
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-soft">{t('hint')}</p>
      {signs.map((sign) => {
        const rule = rules.signs[sign];
        return (
          <div key={sign} className="flex flex-col gap-2">
            {rule?.check && <p className="text-ink-soft">{rule.check[locale]}</p>}
            <ChoiceGroup
              legend={rule?.text[locale] ?? ''}
              choices={choices.map((value) => ({ value, label: t(labels[value]) }))}
              value={said[sign] ?? null}
              onValue={(value) => setSaid({ ...said, [sign]: value })}
            />
          </div>
        );
      })}
      <Button look="main" large onClick={finish}>
        {t('next')}
      </Button>
    </div>
  );
}
