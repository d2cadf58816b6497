import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

/** `main` is the one warm button of a screen; `primary` confirms; `quiet` is everything else; `danger` destroys; `bare` has no frame. */
export type ButtonLook = 'main' | 'primary' | 'quiet' | 'danger' | 'bare';

const looks: Record<ButtonLook, string> = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong',
  primary: 'bg-primary text-on-primary hover:bg-primary-strong',
  quiet: 'bg-surface text-ink border border-edge hover:bg-sunken',
  danger: 'bg-surface text-emergency border border-emergency hover:bg-emergency-soft',
  bare: 'text-primary hover:bg-primary-soft',
};

/** Class names of a button, for links that must look like one. `large` is the height of a main action on a phone. */
export function buttonClass(look: ButtonLook = 'quiet', large = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-card font-semibold text-center no-underline select-none',
    'transition-colors duration-150 active:translate-y-px disabled:opacity-55 aria-disabled:opacity-55',
    large ? 'min-h-14 px-6 text-lg' : 'min-h-11 px-4',
    looks[look],
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook;
  large?: boolean;
  /** Work is under way: the button stays focusable, turns, and ignores further presses. */
  busy?: boolean;
};

/** A real `<button type="button">`; say `type="submit"` where it sends a form. */
export function Button({ look, large, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classNames(buttonClass(look, large), className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
      {children}
    </button>
  );
}
