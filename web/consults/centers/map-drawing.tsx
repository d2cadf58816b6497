import { useTranslations } from 'use-intl/react';
import { towns } from '../../../contract/towns.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import type { Point } from './clinic.ts';
import { formatDistance } from './distance.ts';
import { type Pixel, pixelsOf, type View } from './mercator.ts';

/** Distances that rings and the scale may have, in metres. */
const rounds = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

/** How far apart two names of towns are at least, in pixels. */
const apart = { x: 96, y: 26 };

type MapDrawingProps = {
  view: View;
  room: { width: number; height: number };
  /** Where a point is on the screen. */
  placed: (point: Point) => Pixel;
  origin: Point | null;
};

/** Sorted once: the map is drawn anew at each move of a finger. */
const bySize = towns.toSorted((a, b) => b[4] - a[4]);

/** The towns in sight whose names do not run into each other, the largest first. */
function townsInSight({ room, placed }: MapDrawingProps) {
  const shown: (Pixel & { name: string })[] = [];
  for (const [name, , latitude, longitude] of bySize) {
    const { x, y } = placed({ latitude, longitude });
    if (x < 8 || y < 16 || x > room.width - 40 || y > room.height - 16) continue;
    // The scale stands in that corner.
    if (x < 150 && y > room.height - 48) continue;
    if (shown.every((one) => Math.abs(one.x - x) > apart.x || Math.abs(one.y - y) > apart.y))
      shown.push({ name, x, y });
    if (shown.length === 16) break;
  }
  return shown;
}

/**
 * A map without a server of maps: rings of round distances around the place where is looked, the larger towns, north, and a scale. It says
 * where things are to each other, not how the roads go.
 */
export function MapDrawing(props: MapDrawingProps) {
  const { view, room, placed, origin } = props;
  const t = useTranslations('centers.map');
  const locale = useLocale();
  const { latitude } = view.middle;
  const country = locale === 'en' ? 'GB' : 'ES';
  const ofMetres = (metres: number) => pixelsOf(metres, latitude, view.zoom);
  const rings = rounds.filter((metres) => ofMetres(metres) > 48 && ofMetres(metres) < room.width);
  const scale = rounds.findLast((metres) => ofMetres(metres) < 120) ?? 500;
  const center = origin && placed(origin);
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full bg-sunken"
      viewBox={`0 0 ${room.width} ${room.height}`}
    >
      {center &&
        rings.map((metres) => (
          <g key={metres}>
            <circle
              cx={center.x}
              cy={center.y}
              r={ofMetres(metres)}
              className="fill-none stroke-line"
              strokeWidth={1.5}
            />
            <text
              x={center.x}
              y={center.y - ofMetres(metres) + 14}
              textAnchor="middle"
              className="fill-ink-soft text-[0.75rem]"
            >
              {formatDistance(locale, metres, '')}
            </text>
          </g>
        ))}
      {townsInSight(props).map(({ name, x, y }) => (
        <g key={name}>
          <circle cx={x} cy={y} r={3} className="fill-edge" />
          <text x={x + 7} y={y + 4} className="fill-ink-soft text-[0.8125rem] font-medium">
            {name}
          </text>
        </g>
      ))}
      <g transform={`translate(${room.width - 26} 14)`} className="fill-ink-soft">
        <path d="M0 0 6 16 0 12-6 16Z" />
        <text y={30} textAnchor="middle" className="text-[0.75rem] font-bold">
          {t('north')}
        </text>
      </g>
      <g transform={`translate(14 ${room.height - 14})`} className="stroke-ink-soft">
        <path d={`M0-6V0H${ofMetres(scale)}V-6`} fill="none" strokeWidth={1.5} />
        <text y={-9} className="fill-ink-soft stroke-none text-[0.75rem]">
          {formatDistance(locale, scale, country === 'GB' ? '' : country)}
        </text>
      </g>
    </svg>
  );
}
