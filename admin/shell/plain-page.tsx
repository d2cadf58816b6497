import type { ReactNode } from 'react';
import { brandName } from '../../web/brand/brand-name.ts';
import { LogoMark } from '../../web/brand/logo.tsx';
import { LanguageSwitch } from '../../web/kit/ui/language-switch.tsx';
import { MainContent } from '../../web/kit/ui/main-content.tsx';

/** A page outside of the frame: the mark, the language, one thing to read or do. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-3 sm:px-6">
      <header className="flex items-center justify-between">
        <span className="flex min-h-11 items-center gap-2 font-bold">
          <LogoMark />
          <span className="text-[1.1875rem] tracking-tight">{brandName}</span>
        </span>
        <LanguageSwitch />
      </header>
      <MainContent className="flex-1 py-10 sm:pt-20">{children}</MainContent>
    </div>
  );
}
