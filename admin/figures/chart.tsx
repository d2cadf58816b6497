import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { barsOf, roundUp } from './bars.ts';

/** One column of a chart's table. `value`: what the bar is as high as; null where there is none. `text`: how the table says it. */
export type Series<Point> = {
  name: string;
  value: (point: Point) => number | null;
  text: (point: Point) => ReactNode;
  /** The colour of its bars, as a class that sets `fill`. */
  fill: string;
};

type ChartProps<Point> = {
  title: string;
  /** What can be read from it, in a sentence. */
  text?: string;
  points: readonly Point[];
  nameOf: (point: Point) => string;
  /** The head of the column with the names. */
  head: string;
  /** Drawn one in front of the other: the highest first. */
  series: readonly Series<Point>[];
  /** How the upper end of the drawing is written. */
  scale: (most: number) => string;
};

const width = 640;
const height = 160;

/** Bars over days, weeks or hours, and the table that they are drawn from, which says all that they do. */
export function Chart<Point>(props: ChartProps<Point>) {
  const { title, text, points, nameOf, head, series, scale } = props;
  const t = useTranslations('figures');
  const id = useId();
  const values = series.map(({ value }) => points.map(value));
  const most = roundUp(Math.max(0, ...values.flat().map((value) => value ?? 0)));
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {text && <p className="max-w-prose text-ink-soft">{text}</p>}
      {series.length > 1 && (
        <ul aria-hidden className="flex flex-wrap gap-x-5 text-[0.9375rem] text-ink-soft">
          {series.map(({ name, fill }) => (
            <li key={name} className="flex items-center gap-2">
              <svg width="12" height="12" className={fill}>
                <title>{name}</title>
                <rect width="12" height="12" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div aria-hidden className="text-[0.875rem] text-ink-soft">
        <p className="tabular-nums">{scale(most)}</p>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="h-40 w-full border-y border-line"
        >
          <title>{title}</title>
          {series.map(({ name, fill }, n) => (
            <g key={name} className={fill}>
              {barsOf(values[n] ?? [], most).map(
                (bar, place) =>
                  bar && (
                    <rect
                      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
                      key={place}
                      x={bar.x * width}
                      y={bar.y * height}
                      width={bar.width * width}
                      height={bar.height * height}
                    />
                  ),
              )}
            </g>
          ))}
        </svg>
        <p className="flex justify-between">
          {[points[0], points.at(-1)].map((point, end) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two ends
            <span key={end}>{point !== undefined && nameOf(point)}</span>
          ))}
        </p>
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t('table')}</summary>
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
          tabIndex={0}
          aria-label={t('tableOf', { title })}
          className="max-h-96 overflow-auto"
        >
          <table className="w-full text-left tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-b border-line text-ink-soft">
                <th scope="col" className="py-2 pr-4 font-semibold">
                  {head}
                </th>
                {series.map(({ name }) => (
                  <th key={name} scope="col" className="py-2 pr-4 font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={nameOf(point)} className="border-b border-line">
                  <th scope="row" className="py-2 pr-4 font-normal whitespace-nowrap">
                    {nameOf(point)}
                  </th>
                  {series.map(({ name, text: say }) => (
                    <td key={name} className="py-2 pr-4">
                      {say(point) ?? t('none')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
