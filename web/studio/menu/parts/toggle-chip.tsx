import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../../kit/ui/class-names.ts';

interface ToggleChipProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  /** What it says to screen readers, where what is seen is short. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** One of several short words, each on or off. */
export function ToggleChip({ isOn, onToggle, label, children }: ToggleChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      onClick={() => onToggle(!isOn)}
      className={classNames(
        'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-card border px-3.5 transition-colors',
        isOn ? 'border-primary bg-primary-soft font-semibold ring-1 ring-primary' : 'border-edge bg-surface',
      )}
    >
      {isOn && <Check aria-hidden className="size-4.5 text-primary" />}
      {children}
    </button>
  );
}
