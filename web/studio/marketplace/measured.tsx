import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import type { Template } from './use-templates.ts';

const figure = z.catch(z.optional(z.number()), undefined);

/** What the command that measures templates writes of a page (`npm run measure:templates`); what it did not measure is missing. */
const figuresSchema = z.object({
  bytes: figure,
  requests: figure,
  scriptBytes: figure,
  axeFindings: figure,
  lcpMs: figure,
  cls: figure,
});

const names = ['bytes', 'requests', 'scriptBytes', 'lcpMs', 'cls', 'axeFindings'] as const;

/** What was measured on the real page of a template, when, and whether that is still the template there is. */
export function Measured({ measured }: { measured: Template['measured'] }) {
  const t = useTranslations('templates.measured');
  const locale = useLocale();
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const inUnits = (name: (typeof names)[number], value: number) => {
    if (name === 'bytes' || name === 'scriptBytes')
      return t('kilobytes', { count: number(value / 1_024, value < 10_240 ? 1 : 0) });
    if (name === 'lcpMs') return t('seconds', { count: number(value / 1_000, 1) });
    return number(value, 2);
  };
  const figures = figuresSchema.parse(measured?.figures ?? {});
  return (
    <section aria-labelledby="measured">
      <h2 id="measured" className="mb-2 text-xl">
        {t('title')}
      </h2>
      {measured === null ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <>
          {measured.isOld && <p className="mb-2 rounded-card bg-primary-soft px-4 py-3">{t('old')}</p>}
          <dl className="divide-y divide-line">
            <Figure name={t('speed')} value={scoreOf(measured.performance)} />
            <Figure name={t('accessibility')} value={scoreOf(measured.accessibility)} />
            {names.map((name) => {
              const value = figures[name];
              return value !== undefined && <Figure key={name} name={t(name)} value={inUnits(name, value)} />;
            })}
          </dl>
          <p className="mt-2 text-[0.9375rem] text-ink-soft">
            {t('day', { day: formatDay(locale, new Date(`${measured.day}T12:00:00`)) })}
          </p>
        </>
      )}
    </section>
  );

  function scoreOf(score: number | null): string {
    return score === null ? t('unmeasured') : t('of100', { score });
  }
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  );
}
