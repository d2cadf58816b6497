import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import type { VisitDay } from './visit-days.ts';

const lines = [
  ['visit', 'var(--primary)', undefined],
  ['menu', 'var(--accent)', '6 3'],
  ['scan', 'var(--ink-soft)', '2 3'],
] as const;

/** Visits, views of the menu and scans by day, as lines that differ by colour and by stroke. A table beside it says the same. */
export default function VisitsChart({ days }: { days: readonly VisitDay[] }) {
  const t = useTranslations('studioSites.visits');
  const locale = useLocale();
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const written = (day: string) => date.format(Date.parse(`${day}T00:00:00Z`));
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={220}>
        <LineChart
          data={[...days]}
          margin={{ top: 8, right: 8, bottom: 0, left: -20 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={written}
            minTickGap={28}
            stroke="var(--ink-soft)"
            tickLine={false}
            fontSize={13}
          />
          <YAxis
            allowDecimals={false}
            stroke="var(--ink-soft)"
            tickLine={false}
            axisLine={false}
            fontSize={13}
          />
          <Tooltip
            labelFormatter={(day) => written(String(day))}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 12,
              color: 'var(--ink)',
            }}
          />
          {lines.map(([what, stroke, dashes]) => (
            <Line
              key={what}
              dataKey={what}
              name={t(`thing.${what}`)}
              stroke={stroke}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
              {...(dashes && { strokeDasharray: dashes })}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
