import { useTranslations } from 'use-intl/react';
import type { Level } from '../../../contract/urgency.ts';
import { classNames } from '../../kit/ui/class-names.ts';

const looks: Record<Level, string> = {
  red: 'bg-emergency text-on-primary',
  orange: 'bg-emergency-soft text-emergency ring-1 ring-emergency ring-inset',
  yellow: 'bg-surface text-ink ring-2 ring-accent ring-inset',
  green: 'bg-surface text-ink ring-1 ring-success ring-inset',
  blue: 'bg-surface text-ink-soft ring-1 ring-edge ring-inset',
};

/** How urgent a case is, in a word. */
export function LevelBadge({ level, className }: { level: Level; className?: string }) {
  const t = useTranslations('triage.levels');
  return (
    <span
      className={classNames(
        'inline-flex items-center rounded-full px-2.5 py-0.5 text-[0.9375rem] font-semibold whitespace-nowrap',
        looks[level],
        className,
      )}
    >
      {t(level)}
    </span>
  );
}
