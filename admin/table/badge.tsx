import type { ReactNode } from 'react';
import { classNames } from '../../web/kit/ui/class-names.ts';

/** `waiting` asks for somebody; `running` and `bad` say it in colour; `quiet` is over or ordinary. */
export type BadgeTone = 'waiting' | 'running' | 'bad' | 'quiet';

const tones: Record<BadgeTone, string> = {
  waiting: 'bg-accent text-on-accent',
  running: 'bg-success-soft text-success',
  bad: 'bg-emergency-soft text-emergency',
  quiet: 'bg-sunken text-ink-soft',
};

/** One word on a coloured ground: where a row stands. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'rounded-lg px-2 py-0.5 text-[0.875rem] font-semibold whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
