import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../../kit/ui/class-names.ts';

type ChoiceTileProps = {
  label: string;
  detail?: ReactNode;
  /** One of many, two beside each other on a phone. */
  compact?: boolean;
  onChoose: () => void;
};

/** One answer that leads on at a tap. */
export function ChoiceTile({ label, detail, compact = false, onChoose }: ChoiceTileProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className={classNames(
        'flex min-h-14 w-full items-center gap-3 rounded-card border border-edge bg-surface py-2 text-left hover:bg-sunken active:translate-y-px',
        compact ? 'px-3 text-[0.9375rem] leading-snug' : 'px-4',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{label}</span>
        {detail && <span className="block truncate text-[0.9375rem] text-ink-soft">{detail}</span>}
      </span>
      {!compact && <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft" />}
    </button>
  );
}
