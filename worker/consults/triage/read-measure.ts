import { isPlausible } from './measure.ts';
import type { Measure } from './rules.ts';

/** What somebody typed for a measure: nothing, a value, degrees Fahrenheit where Celsius is asked for, or what cannot be true. */
export type MeasureReading =
  | { kind: 'empty' }
  | { kind: 'value'; value: number }
  | { kind: 'fahrenheit'; celsius: number }
  | { kind: 'wrong' };

/** Reads what was typed for a measure; takes `38,6` and `38.6`. */
export function readMeasure(measure: Measure, text: string): MeasureReading {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return { kind: 'empty' };
  const value = Number(typed);
  if (!Number.isFinite(value)) return { kind: 'wrong' };
  if (isPlausible(measure, value)) return { kind: 'value', value };
  const celsius = Math.round(((value - 32) * 50) / 9) / 10;
  const isFahrenheit = measure.unit.en === '°C' && isPlausible(measure, celsius);
  return isFahrenheit ? { kind: 'fahrenheit', celsius } : { kind: 'wrong' };
}
