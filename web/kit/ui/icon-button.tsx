import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** What the button does, for people who do not see the icon. */
  label: string;
  children: ReactNode;
};

/** A 44 px square button with an icon and a spoken name. */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft transition-colors',
        'hover:bg-sunken hover:text-ink disabled:opacity-55',
        className,
      )}
    >
      {children}
    </button>
  );
}
