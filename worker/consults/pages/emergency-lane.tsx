/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageAddress } from '../../../web/kit/text/page-address.ts';
import { WarningIcon } from '../../pages/icons.tsx';
import type { View } from '../../pages/page.ts';
import { shellTexts } from '../../pages/shell-texts.ts';

/** The way to what to do now, on every page. The app has the same. */
export function EmergencyLane({ view }: { view: View }) {
  const t = shellTexts(view.locale);
  return (
    <nav aria-label={t('shell.emergencies')} class="bg-emergency-soft">
      <a
        href={pageAddress(view.locale, '/emergency')}
        class="mx-auto flex min-h-11 max-w-6xl items-center gap-2 px-4 text-[0.9375rem] font-semibold text-emergency no-underline hover:underline sm:px-6"
      >
        <WarningIcon class="size-5 shrink-0" />
        {t('shell.emergency')}
      </a>
    </nav>
  );
}
