import { Gauge } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { Template } from './use-templates.ts';

/** The measured scores of a template in one line; that it was not measured is said, too. */
export function ScoreLine({ measured }: { measured: Template['measured'] }) {
  const t = useTranslations('templates.measured');
  const scores = [
    ['speed', measured?.performance ?? null],
    ['accessibility', measured?.accessibility ?? null],
  ] as const;
  const known = scores.filter(([, score]) => score !== null);
  return (
    <p className="flex items-center gap-1.5 text-[0.9375rem] text-ink-soft">
      <Gauge aria-hidden className="size-4.5 shrink-0" />
      {known.length === 0 ? t('none') : known.map(([name, score]) => `${t(name)} ${score ?? ''}`).join(' · ')}
    </p>
  );
}
