import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type ChoiceTileProps = { label: string; detail?: ReactNode; onChoose: () => void };

/** One answer that leads on at a tap. */
export function ChoiceTile({ label, detail, onChoose }: ChoiceTileProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex min-h-14 w-full items-center gap-3 rounded-card border border-edge bg-surface px-4 py-2 text-left hover:bg-sunken active:translate-y-px"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{label}</span>
        {detail && <span className="block truncate text-[0.9375rem] text-ink-soft">{detail}</span>}
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft" />
    </button>
  );
}
