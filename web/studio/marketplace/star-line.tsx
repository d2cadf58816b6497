import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';

type StarLineProps = {
  /** The average to a hundredth; null while nobody has rated. */
  stars: number | null;
  count: number;
};

/** What people think of a template, in one line. */
export function StarLine({ stars, count }: StarLineProps) {
  const t = useTranslations('templates');
  const locale = useLocale();
  if (stars === null) return <p className="text-[0.9375rem] text-ink-soft">{t('unrated')}</p>;
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    stars,
  );
  return (
    <p className="flex items-center gap-1.5 text-[0.9375rem]">
      <span className="sr-only">{t('starsSpoken', { stars: shown, count })}</span>
      <Star aria-hidden className="size-4.5 fill-accent text-accent" />
      <span aria-hidden className="font-semibold">
        {t('stars', { stars: shown })}
      </span>
      <span aria-hidden className="text-ink-soft">
        {t('count', { count })}
      </span>
    </p>
  );
}
