import type { Measure, Text } from './rules.ts';

const written = (locale: 'es' | 'en', measure: Measure, value: number): string =>
  `${measure.text[locale]}: ${value.toLocaleString(locale)} ${measure.unit[locale]}`;

/** A measured value with its name and unit: "Pulse at rest: 64 beats a minute". */
export function measuredText(measure: Measure, value: number): Text {
  return { es: written('es', measure, value), en: written('en', measure, value) };
}

const range = (locale: 'es' | 'en', [least, most]: readonly [number, number]) =>
  `${least.toLocaleString(locale)}-${most.toLocaleString(locale)}`;

/** The same beside what is normal at rest, for whoever reads vital signs: "Pulse at rest: 64 beats a minute (normal 28-44)". The range has the sources of the measure. */
export function measuredBesideNormal(measure: Measure, value: number): Text {
  const beside = (locale: 'es' | 'en') =>
    `${written(locale, measure, value)} (normal ${range(locale, measure.normal)})`;
  return { es: beside('es'), en: beside('en') };
}
