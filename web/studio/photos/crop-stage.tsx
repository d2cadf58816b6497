import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { cropOf, heldView, type Size, type View } from './crop.ts';

type CropStageProps = {
  source: string;
  picture: Size;
  /** Width by height of what is taken; null: as the picture is. */
  shape: number | null;
  view: View;
  onView: (view: View) => void;
};

/** How far an arrow key moves what is taken, of its own width and height. */
const step = 0.04;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

const distance = (points: readonly { x: number; y: number }[]): number => {
  const [one, other] = points;
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
};

/** The picture behind its frame: it is dragged, pinched, turned with the wheel, or moved by the arrow keys and `+` and `-`. */
export function CropStage({ source, picture, shape, view, onView }: CropStageProps) {
  const t = useTranslations('photos.crop');
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const held = heldView(picture, shape, view);
  const crop = cropOf(picture, shape, view);
  const move = (x: number, y: number, zoom = held.zoom) =>
    onView(
      heldView(picture, shape, {
        zoom,
        x: held.x + (x * crop.width) / picture.width,
        y: held.y + (y * crop.height) / picture.height,
      }),
    );

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const apart = distance([...fingers.current.values()]);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const nearer = apart > 0 ? distance([...fingers.current.values()]) / apart : 1;
    const share = fingers.current.size;
    move(
      (before.x - event.clientX) / width / share,
      (before.y - event.clientY) / height / share,
      held.zoom * nearer,
    );
  };
  const release = (event: PointerEvent<HTMLDivElement>) => fingers.current.delete(event.pointerId);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const nearer = event.key === '+' ? 1.1 : event.key === '-' ? 1 / 1.1 : 1;
    if (by === undefined && nearer === 1) return;
    event.preventDefault();
    move(by?.[0] ?? 0, by?.[1] ?? 0, held.zoom * nearer);
  };

  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move what is in it
      tabIndex={0}
      aria-label={t('stage')}
      onKeyDown={onKeyDown}
      onWheel={(event) => move(0, 0, held.zoom * (event.deltaY < 0 ? 1.05 : 1 / 1.05))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      className="relative mx-auto max-h-[46dvh] w-full max-w-full cursor-move touch-none overflow-hidden rounded-card bg-sunken"
      style={{
        aspectRatio: `${crop.width} / ${crop.height}`,
        maxWidth: `min(100%, calc(46dvh * ${crop.width / crop.height}))`,
      }}
    >
      <img
        src={source}
        alt=""
        draggable={false}
        className="absolute max-w-none select-none"
        style={{
          width: `${(picture.width / crop.width) * 100}%`,
          left: `${(-crop.left / crop.width) * 100}%`,
          top: `${(-crop.top / crop.height) * 100}%`,
        }}
      />
    </div>
  );
}
