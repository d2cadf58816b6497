import { Minus, Plus, ScanSearch } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import type { Clinic, Point } from './clinic.ts';
import { MapDrawing } from './map-drawing.tsx';
import { MapPin } from './map-pin.tsx';
import { MapTiles } from './map-tiles.tsx';
import { closest, farthest, type Pixel, project, unproject, type View, viewOf } from './mercator.ts';

type ClinicMapProps = {
  clinics: readonly Clinic[];
  /** Where is looked around; null when only names were looked for. */
  origin: Point | null;
  /** The id of the clinic that is picked. */
  picked: string | null;
  onPick: (id: string) => void;
  /** The server of raster maps, where one is configured. */
  tiles: { url: string; attribution: string } | null;
};

/** How far a press of an arrow key moves the map, in pixels. */
const step = 80;
const moves: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};
const zooms: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

const controlClass = 'border border-edge bg-surface text-ink!';

/** The clinics on a map that is moved with a finger, the mouse or the arrow keys. Each pin is a button. Give it a new `key` for another place. */
export function ClinicMap({ clinics, origin, picked, onPick, tiles }: ClinicMapProps) {
  const t = useTranslations('centers.map');
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Pixel | null>(null);
  const [room, setRoom] = useState({ width: 320, height: 320 });
  const [moved, setMoved] = useState<View | null>(null);
  const [tilesFailed, setTilesFailed] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth || 320, height: element.clientHeight || 320 });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const points: Point[] = [...clinics, ...(origin ? [origin] : [])];
  const view = moved ?? viewOf(points, room);
  const middle = project(view.middle, view.zoom);
  const placed = (point: Point): Pixel => {
    const { x, y } = project(point, view.zoom);
    return { x: x - middle.x + room.width / 2, y: y - middle.y + room.height / 2 };
  };
  const moveBy = ({ x, y }: Pixel) =>
    setMoved({ ...view, middle: unproject({ x: middle.x + x, y: middle.y + y }, view.zoom) });
  const zoomBy = (steps: number) =>
    setMoved({ ...view, zoom: Math.max(farthest, Math.min(closest, view.zoom + steps)) });

  function press(event: KeyboardEvent): void {
    const move = moves[event.key];
    const zoom = zooms[event.key];
    if (move) moveBy(move);
    else if (zoom !== undefined) zoomBy(zoom);
    else return;
    event.preventDefault();
  }
  function drag(event: PointerEvent): void {
    if (!held.current) return;
    moveBy({ x: held.current.x - event.clientX, y: held.current.y - event.clientY });
    held.current = { x: event.clientX, y: event.clientY };
  }
  /** A pin that the keyboard reaches comes into sight. */
  function showPin(clinic: Clinic): void {
    const { x, y } = placed(clinic);
    if (x < 22 || y < 44 || x > room.width - 22 || y > room.height)
      setMoved({ ...view, middle: { latitude: clinic.latitude, longitude: clinic.longitude } });
  }

  const you = origin && placed(origin);
  return (
    <section
      ref={box}
      aria-label={t('title')}
      className="relative isolate h-[min(60dvh,26rem)] overflow-hidden rounded-card border border-line lg:h-[34rem]"
    >
      {tiles && !tilesFailed ? (
        <MapTiles url={tiles.url} view={view} room={room} onFailed={() => setTilesFailed(true)} />
      ) : (
        <MapDrawing view={view} room={room} placed={placed} origin={origin} />
      )}
      <button
        type="button"
        aria-label={t('move')}
        className="absolute inset-0 size-full cursor-grab touch-none outline-offset-[-3px] active:cursor-grabbing"
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          held.current = null;
        }}
        onPointerCancel={() => {
          held.current = null;
        }}
      />
      {you && (
        <span
          role="img"
          aria-label={t('you')}
          className="pointer-events-none absolute top-0 left-0 -mt-2 -ml-2 size-4 rounded-full border-3 border-surface bg-primary shadow"
          style={{ transform: `translate(${you.x}px, ${you.y}px)` }}
        />
      )}
      {clinics.map((clinic) => (
        <MapPin
          key={clinic.id}
          clinic={clinic}
          at={placed(clinic)}
          picked={clinic.id === picked}
          onPick={() => onPick(clinic.id)}
          onFocus={() => showPin(clinic)}
        />
      ))}
      <div className="absolute top-2 left-2 z-30 flex flex-col gap-1.5">
        <IconButton label={t('in')} className={controlClass} onClick={() => zoomBy(1)}>
          <Plus aria-hidden className="size-5" />
        </IconButton>
        <IconButton label={t('out')} className={controlClass} onClick={() => zoomBy(-1)}>
          <Minus aria-hidden className="size-5" />
        </IconButton>
        <IconButton label={t('whole')} className={controlClass} onClick={() => setMoved(null)}>
          <ScanSearch aria-hidden className="size-5" />
        </IconButton>
      </div>
      {tiles && !tilesFailed && (
        <p className="absolute right-0 bottom-0 z-30 rounded-tl-lg bg-surface px-2 py-0.5 text-[0.75rem] text-ink-soft">
          {tiles.attribution}
        </p>
      )}
    </section>
  );
}
