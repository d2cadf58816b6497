import { Clock } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { nameIn } from '../words/name-in.ts';
import type { Thing } from './things.ts';

type ThingRowProps = {
  thing: Thing;
  /** Until when it is sold out, in words; null: there is some. */
  gone: string | null;
  onSoldOut: () => void;
  onBack: () => void;
  onUntil: () => void;
};

/** A dish with its one button: there is none left, or there is some again. */
export function ThingRow({ thing, gone, onSoldOut, onBack, onUntil }: ThingRowProps) {
  const t = useTranslations('studioLive.soldOut');
  const locale = useLocale();
  const name = nameIn(locale, thing.name) || t('unnamed');
  return (
    <li className="flex items-center gap-2 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        <p className="text-[0.9375rem] text-ink-soft">{gone ?? nameIn(locale, thing.within)}</p>
      </div>
      <IconButton label={t('untilLabel', { name })} onClick={onUntil}>
        <Clock aria-hidden className="size-5" />
      </IconButton>
      {gone === null ? (
        <Button className="shrink-0" aria-label={t('pressNamed', { name })} onClick={onSoldOut}>
          {t('press')}
        </Button>
      ) : (
        <Button look="primary" className="shrink-0" aria-label={t('againNamed', { name })} onClick={onBack}>
          {t('again')}
        </Button>
      )}
    </li>
  );
}
