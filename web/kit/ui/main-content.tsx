import type { ReactNode } from 'react';

/** The content of a screen: what the skip link leads to. One on each screen. */
export function MainContent({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
