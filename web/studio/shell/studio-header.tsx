import type { ReactNode } from 'react';
import { KeptLanguageSwitch } from '../../shell/kept-language-switch.tsx';
import { StudioAccountMenu } from './studio-account-menu.tsx';
import { StudioName } from './studio-name.tsx';

/** Top of the studio's screens that are about no single business. */
export function StudioHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-2 sm:px-6">
      <StudioName />
      <div className="flex items-center gap-1 sm:gap-2">
        {children}
        <KeptLanguageSwitch />
        <StudioAccountMenu />
      </div>
    </header>
  );
}
