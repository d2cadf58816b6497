import type { HealthFigure } from '../../../db/calls/health.ts';

/** A family of metrics. A name ends with its unit, as OpenMetrics wants it; a counter's sample gets `_total`. */
export interface MetricFamily {
  readonly name: string;
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  readonly unit?: 'seconds';
  /** The figure of fn_health_figures that is its value. */
  readonly figure: string;
  /** What the figure's label is called here; without it rows with a label are left out. */
  readonly labelName?: string;
}

/** So many samples of one family are written at most. */
const mostSamples = 100;

/** The media type of the format. */
export const openMetricsType = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');

function samplesOf(family: MetricFamily, figures: readonly HealthFigure[]): string[] {
  const { name, type, figure, labelName } = family;
  return figures
    .filter((one) => one.name === figure && (labelName === undefined) === (one.label === ''))
    .slice(0, mostSamples)
    .map(({ label, value }) => {
      const labels = labelName === undefined ? '' : `{${labelName}="${escaped(label)}"}`;
      return `${name}${type === 'counter' ? '_total' : ''}${labels} ${value}`;
    });
}

/**
 * Writes figures as OpenMetrics text (https://github.com/prometheus/OpenMetrics, version 1.0): each family with TYPE, UNIT and HELP before its samples, and EOF at the
 * end. A family without a figure is left with no sample.
 */
export function writeOpenMetrics(
  families: readonly MetricFamily[],
  figures: readonly HealthFigure[],
): string {
  const lines = families.flatMap((family) => [
    `# TYPE ${family.name} ${family.type}`,
    ...(family.unit === undefined ? [] : [`# UNIT ${family.name} ${family.unit}`]),
    `# HELP ${family.name} ${escaped(family.help)}`,
    ...samplesOf(family, figures),
  ]);
  return `${[...lines, '# EOF'].join('\n')}\n`;
}
