import { useTranslations } from 'use-intl/react';
import type { Triage } from '../../../worker/consults/triage/triage-schema.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import type { Locale } from '../../kit/text/locale.ts';

const number = (locale: Locale, value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });

/** Everything that was answered before a consult: what was seen and what was not, what was measured and swallowed. */
export function AnswerList({ triage }: { triage: Triage }) {
  const t = useTranslations('triage.card');
  const locale = useLocale();
  const { signs, measures, dose } = triage;
  return (
    <div className="flex flex-col gap-3 pb-2">
      <dl className="flex flex-col divide-y divide-line">
        {signs.map(({ text, answer }) => (
          <div key={text.es} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt>{text[locale]}</dt>
            <dd className={answer === 'no' ? 'shrink-0 text-ink-soft' : 'shrink-0 font-semibold'}>
              {t(`answer.${answer}`)}
            </dd>
          </div>
        ))}
      </dl>
      {measures.length > 0 && (
        <p>
          <strong className="font-semibold">{t('measured')}</strong>{' '}
          {measures.map((measure) => measure[locale]).join(' · ')}
        </p>
      )}
      {dose && (
        <p>
          <strong className="font-semibold">{t('dose')}</strong>{' '}
          {[
            dose.substance[locale],
            dose.product?.[locale],
            dose.units === null
              ? t('amountUnknown')
              : t('amount', { units: number(locale, dose.units), unit: dose.unit?.[locale] ?? '' }),
            dose.weightKg === null ? t('weightUnknown') : t('weight', { kg: number(locale, dose.weightKg) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <p className="text-[0.9375rem] text-ink-soft">{t('version', { version: triage.version })}</p>
    </div>
  );
}
