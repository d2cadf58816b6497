import { Camera, ImagePlus } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { classNames } from '../../kit/ui/class-names.ts';

/** A HEIC is not named, so that an iPhone gives a JPEG. */
export const acceptedPhotos = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

const photoIn = (files: FileList | null | undefined): File | null =>
  [...(files ?? [])].find(({ type }) => type.startsWith('image/')) ?? files?.[0] ?? null;

type PickPhotoProps = {
  onPick: (file: File) => void;
  busy: boolean;
  /** What the button that picks says. */
  label: string;
  /** Whether there is a photo already: then there is no big empty place. */
  compact?: boolean;
  children?: ReactNode;
};

/** Takes a photo from the device, from its camera, by dragging or by pasting. */
export function PickPhoto({ onPick, busy, label, compact = false, children }: PickPhotoProps) {
  const t = useTranslations('photos');
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined) => {
    const file = photoIn(list);
    if (file) onPick(file);
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  const input = (ref: typeof files, capture: boolean) => (
    <input
      ref={ref}
      type="file"
      hidden
      accept={acceptedPhotos}
      aria-label={capture ? t('camera') : label}
      {...(capture && { capture: 'environment' as const })}
      onChange={({ target }) => {
        take(target.files);
        target.value = '';
      }}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging and pasting are shortcuts of the buttons in it
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        take(event.clipboardData.files);
      }}
      className={classNames(
        'flex flex-col gap-3 rounded-card transition-colors',
        !compact && 'border border-dashed border-edge bg-sunken p-4',
        over && 'bg-primary-soft outline-2 outline-primary',
      )}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => files.current?.click()}>
          <ImagePlus aria-hidden className="size-5" />
          {label}
        </Button>
        <Button
          look="bare"
          disabled={busy}
          onClick={() => camera.current?.click()}
          className="pointer-fine:hidden!"
        >
          <Camera aria-hidden className="size-5" />
          {t('camera')}
        </Button>
      </div>
      {!compact && <p className="text-[0.9375rem] text-ink-soft pointer-coarse:hidden">{t('hint')}</p>}
      {input(files, false)}
      {input(camera, true)}
    </div>
  );
}
