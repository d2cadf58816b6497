import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { cropOf, farthest, heldView, nearest, wholeView } from './crop.ts';
import { CropStage } from './crop-stage.tsx';
import { type MadePhoto, makePhoto } from './made-photo.ts';
import { useBlobAddress } from './use-blob-address.ts';

/** Width by height; null: as the picture is. */
const shapes = { own: null, wide: 16 / 9, photo: 4 / 3, square: 1 } as const;
type Shape = keyof typeof shapes;

type CropDialogProps = {
  /** The file, and what can be drawn of it. */
  file: Blob;
  picture: ImageBitmap;
  onMade: (photo: MadePhoto) => void;
  onFailed: () => void;
  onClose: () => void;
};

/** Frames a photo and makes the files of it that are sent. */
export function CropDialog({ file, picture, onMade, onFailed, onClose }: CropDialogProps) {
  const t = useTranslations('photos');
  const id = useId();
  const [shape, setShape] = useState<Shape>('own');
  const [view, setView] = useState(wholeView);
  const [busy, setBusy] = useState(false);
  const source = useBlobAddress(file);
  const held = heldView(picture, shapes[shape], view);

  async function make(): Promise<void> {
    setBusy(true);
    try {
      onMade(await makePhoto(picture, cropOf(picture, shapes[shape], view)));
    } catch {
      onFailed();
    }
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('crop.title')} text={t('crop.text')}>
      {source && (
        <CropStage source={source} picture={picture} shape={shapes[shape]} view={view} onView={setView} />
      )}
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {t('crop.zoom')}
        </label>
        <input
          id={id}
          type="range"
          min={farthest}
          max={nearest}
          step={0.05}
          value={held.zoom}
          onChange={({ target }) => setView({ ...held, zoom: target.valueAsNumber })}
          className="h-11 w-full accent-primary"
        />
      </div>
      <ChoiceGroup
        legend={t('crop.shape')}
        value={shape}
        onValue={setShape}
        choices={(Object.keys(shapes) as Shape[]).map((value) => ({
          value,
          label: t(`crop.shapes.${value}`),
        }))}
      />
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>{t('crop.cancel')}</Button>
        <Button look="primary" busy={busy} onClick={() => void make()}>
          {t(busy ? 'preparing' : 'crop.use')}
        </Button>
      </div>
    </Dialog>
  );
}
