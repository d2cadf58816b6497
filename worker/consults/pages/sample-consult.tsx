/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Locale } from '../../core/locale.ts';
import { pageTexts } from './page-texts.ts';

const lines = [
  { key: 'one', vet: false },
  { key: 'two', vet: true },
  { key: 'three', vet: false },
  { key: 'four', vet: true },
] as const;

const bubble = 'max-w-[88%] rounded-2xl px-4 py-2.5 text-[1.0625rem] leading-snug';

/** A short consult as it looks in the app: what a visitor gets, instead of a picture. */
export function SampleConsult({ locale }: { locale: Locale }) {
  const t = pageTexts(locale);
  return (
    <figure class="m-0 w-full max-w-md">
      <figcaption class="mb-4 flex items-baseline justify-between gap-4 border-b border-line pb-3">
        <span class="font-semibold">{t('landing.sample.pet')}</span>
        <span class="text-[0.9375rem] text-ink-soft">{t('landing.sample.label')}</span>
      </figcaption>
      <ol class="flex flex-col gap-2.5">
        {lines.map(({ key, vet }) => (
          <li
            key={key}
            class={`${bubble} ${
              vet
                ? 'self-start rounded-bl-md bg-surface ring-1 ring-line'
                : 'self-end rounded-br-md bg-primary text-on-primary'
            }`}
          >
            {vet && (
              <span class="block text-[0.875rem] font-semibold text-primary">{t('landing.sample.vet')}</span>
            )}
            {t(`landing.sample.${key}`)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
