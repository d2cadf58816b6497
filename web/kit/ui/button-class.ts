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
    large ? 'min-h-14 px-6 py-2 text-lg' : 'min-h-11 px-4 py-1.5',
    looks[look],
  );
}
