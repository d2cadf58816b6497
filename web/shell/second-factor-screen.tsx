import { SecondFactorStep } from '../kit/session/second-factor-step.tsx';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { MainContent } from '../kit/ui/main-content.tsx';
import { SiteHeader } from './site-header.tsx';

/** In place of any screen, while the second factor is asked for. */
export function SecondFactorScreen() {
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <MainContent className="mx-auto w-full max-w-md px-4 pt-6 pb-16 sm:px-6 sm:pt-14">
        <SecondFactorStep />
      </MainContent>
    </>
  );
}
