import { useTranslations } from 'use-intl/react';
import { creditCurrency, type FigureStep } from '../../contract/figures.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Chart } from './chart.tsx';
import type { Figure, Figures } from './figure.ts';

const first = 'fill-primary';
const second = 'fill-accent';

/** Every chart of the figures: consults, their hours, waits against the promise, stars, money, credits. */
export function Charts({ figures, step }: { figures: Figures; step: FigureStep }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const nameOf = ({ day }: Figure) => days.format(new Date(day));
  const over = { points: figures.figures, nameOf, head: t(`head.${step}`) };
  const wait = (seconds: number | null) => seconds && formatDuration(locale, seconds * 1000);
  const stars = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const currencies = [
    ...new Set(figures.figures.flatMap(({ revenue }) => revenue.map(({ currency }) => currency))),
  ];
  const taken = (figure: Figure, currency: string) =>
    figure.revenue.find((money) => money.currency === currency)?.amount ?? 0;
  const hours = figures.hours.map((count, hour) => ({ hour, count }));
  return (
    <div className="grid gap-x-10 gap-y-12 xl:grid-cols-2">
      <Chart
        {...over}
        title={t('consults.title')}
        scale={(most) => numbers.format(most)}
        series={[
          {
            name: t('consults.title'),
            value: ({ consults }) => consults,
            text: ({ consults }) => numbers.format(consults),
            fill: first,
          },
        ]}
      />
      <Chart
        title={t('hours.title')}
        text={t('hours.text')}
        points={hours}
        nameOf={({ hour }) => t('hours.name', { hour: String(hour).padStart(2, '0') })}
        head={t('head.hour')}
        scale={(most) => numbers.format(most)}
        series={[
          {
            name: t('consults.title'),
            value: ({ count }) => count,
            text: ({ count }) => numbers.format(count),
            fill: first,
          },
        ]}
      />
      <Chart
        {...over}
        title={t('waits.title')}
        text={t('waits.text')}
        scale={(most) => formatDuration(locale, most * 1000)}
        series={[
          {
            name: t('waits.late'),
            value: ({ waitLate }) => waitLate,
            text: ({ waitLate }) => wait(waitLate),
            fill: second,
          },
          {
            name: t('waits.median'),
            value: ({ waitMedian }) => waitMedian,
            text: ({ waitMedian }) => wait(waitMedian),
            fill: first,
          },
        ]}
      />
      <Chart
        {...over}
        title={t('promises.title')}
        text={t('promises.text')}
        scale={(most) => numbers.format(most)}
        series={[
          {
            name: t('promises.all'),
            value: ({ kept, missed }) => kept + missed,
            text: ({ kept, missed }) => numbers.format(kept + missed),
            fill: first,
          },
          {
            name: t('promises.missed'),
            value: ({ missed }) => missed,
            text: ({ missed }) => numbers.format(missed),
            fill: second,
          },
        ]}
      />
      <Chart
        {...over}
        title={t('stars.title')}
        scale={(most) => stars.format(most)}
        series={[
          {
            name: t('stars.mean'),
            value: (figure) => figure.stars,
            text: (figure) =>
              figure.stars && t('stars.of', { stars: stars.format(figure.stars), count: figure.ratings }),
            fill: first,
          },
        ]}
      />
      {currencies.map((currency) => (
        <Chart
          key={currency}
          {...over}
          title={t('revenue.title', { currency })}
          text={t('revenue.text')}
          scale={(most) => formatMoney(locale, most, currency)}
          series={[
            {
              name: t('revenue.title', { currency }),
              value: (figure) => Math.max(0, taken(figure, currency)),
              text: (figure) => formatMoney(locale, taken(figure, currency), currency),
              fill: first,
            },
          ]}
        />
      ))}
      <Chart
        {...over}
        title={t('credits.title')}
        text={t('credits.text')}
        scale={(most) => formatMoney(locale, most, creditCurrency)}
        series={[
          {
            name: t('credits.cost'),
            value: ({ creditCost }) => creditCost,
            text: ({ creditCost, creditUnits }) =>
              t('credits.of', { cost: formatMoney(locale, creditCost, creditCurrency), count: creditUnits }),
            fill: first,
          },
        ]}
      />
    </div>
  );
}
