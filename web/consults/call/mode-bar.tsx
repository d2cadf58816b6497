import type { ReactNode } from 'react';
import { classNames } from '../../kit/ui/class-names.ts';

/** Above the conversation of a chat: what is asked or paid, and the buttons that make a video of it. */
export function ModeBar({ said, children }: { said: string | null; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-3 py-1 sm:px-5">
      <p
        role="status"
        className={classNames('min-w-0 flex-1 text-[0.9375rem] text-ink-soft', said !== null && 'basis-56')}
      >
        {said}
      </p>
      {children}
    </div>
  );
}
