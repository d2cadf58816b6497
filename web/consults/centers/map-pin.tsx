import { MapPin as PinIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import type { Clinic } from './clinic.ts';
import { formatDistance } from './distance.ts';
import type { Pixel } from './mercator.ts';

type MapPinProps = { clinic: Clinic; at: Pixel; picked: boolean; onPick: () => void; onFocus: () => void };

/** A clinic on the map: a button with its name, whose tip is the place. */
export function MapPin({ clinic, at, picked, onPick, onFocus }: MapPinProps) {
  const t = useTranslations('centers.map');
  const locale = useLocale();
  const { name, distance, country } = clinic;
  return (
    <button
      type="button"
      aria-label={
        distance === null ? name : t('pin', { name, distance: formatDistance(locale, distance, country) })
      }
      aria-pressed={picked}
      title={name}
      onClick={onPick}
      onFocus={onFocus}
      className={classNames(
        'absolute top-0 left-0 -mt-11 -ml-5.5 grid size-11 place-items-end justify-center rounded-full',
        picked ? 'z-20' : 'z-10 hover:z-20 focus-visible:z-20',
      )}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    >
      <PinIcon
        aria-hidden
        strokeWidth={1.5}
        className={classNames(
          'stroke-surface drop-shadow transition-transform',
          picked ? 'size-11 fill-accent' : clinic.openNow ? 'size-8 fill-success' : 'size-8 fill-edge',
        )}
      />
    </button>
  );
}
