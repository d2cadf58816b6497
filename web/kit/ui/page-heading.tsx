import { type ReactNode, useEffect, useRef } from 'react';
import { useAppName } from '../text/app-name-context.ts';
import { classNames } from './class-names.ts';

let moved = false;

/** Called by the router on each change of screen after the first: from then on a new heading takes the focus. */
export function noteScreenChange(): void {
  moved = true;
}

type PageHeadingProps = {
  /** Title of the window, when it says more than the heading. */
  title?: string;
  children: ReactNode;
  className?: string;
};

/** The h1 of a screen: names the window, and is focused when the screen came by navigation, so that it is read out. */
export function PageHeading({ title, children, className }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const app = useAppName();
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  const name = title ?? (typeof children === 'string' ? children : undefined);
  return (
    <>
      {name && <title>{`${name} · ${app}`}</title>}
      <h1 ref={heading} tabIndex={-1} className={classNames('text-[1.75rem] sm:text-[2.125rem]', className)}>
        {children}
      </h1>
    </>
  );
}
