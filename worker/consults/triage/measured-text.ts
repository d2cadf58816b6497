import type { Measure, Text } from './rules.ts';

const written = (locale: 'es' | 'en', measure: Measure, value: number): string =>
  `${measure.text[locale]}: ${value.toLocaleString(locale)} ${measure.unit[locale]}`;

/** A measured value with its name and unit: "Pulse at rest: 64 beats a minute". */
export function measuredText(measure: Measure, value: number): Text {
  return { es: written('es', measure, value), en: written('en', measure, value) };
}
