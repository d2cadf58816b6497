import { useTranslations } from 'use-intl/react';
import { classNames } from '../kit/ui/class-names.ts';

const lines = [
  { key: 'one', vet: false },
  { key: 'two', vet: true },
  { key: 'three', vet: false },
  { key: 'four', vet: true },
] as const;

/** A short consult as it looks in the app: what a visitor gets, instead of a picture. */
export function SampleConsult() {
  const t = useTranslations('landing.sample');
  return (
    <figure className="m-0 w-full max-w-md">
      <figcaption className="mb-4 flex items-baseline justify-between gap-4 border-b border-line pb-3">
        <span className="font-semibold">{t('pet')}</span>
        <span className="text-[0.9375rem] text-ink-soft">{t('label')}</span>
      </figcaption>
      <ol className="flex flex-col gap-2.5">
        {lines.map(({ key, vet }) => (
          <li
            key={key}
            className={classNames(
              'max-w-[88%] rounded-2xl px-4 py-2.5 text-[1.0625rem] leading-snug',
              vet
                ? 'self-start rounded-bl-md bg-surface ring-1 ring-line'
                : 'self-end rounded-br-md bg-primary text-on-primary',
            )}
          >
            {vet && <span className="block text-[0.875rem] font-semibold text-primary">{t('vet')}</span>}
            {t(key)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
