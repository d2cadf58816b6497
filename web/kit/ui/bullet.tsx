import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const dots = { primary: 'bg-primary', emergency: 'bg-emergency', text: 'bg-current' };

type BulletProps = {
  children: ReactNode;
  /** The colour of the dot; `text` is that of the words. */
  dot?: keyof typeof dots;
  className?: string;
};

/** A line of a list, with a dot before it. */
export function Bullet({ children, dot = 'primary', className }: BulletProps) {
  return (
    <li className={classNames('flex gap-2.5', className)}>
      <span aria-hidden className={classNames('mt-[0.65em] size-1.5 shrink-0 rounded-full', dots[dot])} />
      <span>{children}</span>
    </li>
  );
}
