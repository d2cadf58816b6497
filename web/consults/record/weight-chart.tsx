import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { browserRegion } from '../../account/region.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { inUnit, regionWeightUnit } from '../pets/weight.ts';
import type { WeightEntry } from './record.ts';
import { useWords } from './use-words.ts';

/** Weights over time as a line. A list beside it says the same. */
export default function WeightChart({ weights }: { weights: readonly WeightEntry[] }) {
  const locale = useLocale();
  const words = useWords();
  const unit = regionWeightUnit(browserRegion());
  const axis = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const points = weights.map(({ day, grams }) => ({
    at: Date.parse(day),
    grams,
    weight: inUnit(grams, unit),
  }));
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={200}>
        <LineChart
          data={points}
          margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(at: number) => axis.format(at)}
            minTickGap={36}
            stroke="var(--ink-soft)"
            tickLine={false}
            fontSize={13}
          />
          <YAxis
            domain={['auto', 'auto']}
            tickFormatter={(weight: number) => weight.toLocaleString(locale, { maximumFractionDigits: 1 })}
            stroke="var(--ink-soft)"
            tickLine={false}
            axisLine={false}
            fontSize={13}
          />
          <Tooltip
            labelFormatter={(at) => words.day(new Date(Number(at)).toISOString().slice(0, 10))}
            formatter={(_value, _name, { payload }) => [words.weight(payload.grams), null]}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 12,
              color: 'var(--ink)',
            }}
          />
          <Line
            dataKey="weight"
            stroke="var(--primary)"
            strokeWidth={2}
            dot={{ r: 3, fill: 'var(--primary)' }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
