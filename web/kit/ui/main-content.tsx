import type { ReactNode } from 'react';

type MainContentProps = {
  className?: string;
  children: ReactNode;
  /** The screen gets exactly the height that is left, and scrolls within itself. */
  'data-fills'?: boolean;
};

/** The content of a screen: what the skip link leads to. One on each screen. */
export function MainContent({ className, children, 'data-fills': fills }: MainContentProps) {
  return (
    <main id="content" tabIndex={-1} className={className} data-fills={fills || undefined}>
      {children}
    </main>
  );
}
