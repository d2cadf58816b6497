/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { emergencySigns } from '../../../contract/consults.ts';
import type { Locale } from '../../core/locale.ts';
import { pageTexts } from './page-texts.ts';

/** The signs that mean "go now", for dogs, cats and horses. */
export function EmergencySigns({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <ul class="columns-1 gap-10 sm:columns-2">
      {emergencySigns.map((sign) => (
        <li key={sign} class="flex break-inside-avoid gap-2.5 py-1">
          <span aria-hidden="true" class="mt-[0.6em] size-1.5 shrink-0 rounded-full bg-emergency" />
          {t(`emergency.signs.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
