import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldError } from '../../kit/forms/field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { useContent } from '../content/use-content.ts';
import { CropDialog } from './crop-dialog.tsx';
import { type MadePhoto, openPicture } from './made-photo.ts';
import { PhotoProgress } from './photo-progress.tsx';
import { photoSource } from './photo-source.ts';
import { PhotoText, type PhotoTexts } from './photo-text.tsx';
import { photoUploads } from './photo-uploads.ts';
import { PickPhoto } from './pick-photo.tsx';
import { usePhotoUpload } from './use-photo-upload.ts';

/** A photo where it is shown, and what it shows. */
type Value = { id: string; text: PhotoTexts };

type PhotoFieldProps = {
  label: string;
  /** Names the place that has this photo, within the business: `hero`, or the id of a dish. */
  slot: string;
  value: Value | null;
  /** Another photo, another text, or none. Called when a new photo can be shown, which may be after the form is gone. */
  onChange: (value: Value | null) => void;
};

/**
 * One photo of a place: chosen, taken, dragged or pasted; framed; made small in the browser; uploaded, now or when there is a network again; and described in
 * each language. Below a `ContentProvider`.
 */
export function PhotoField(props: PhotoFieldProps) {
  const { label, slot, value, onChange } = props;
  const { id: businessId, languages } = useContent((store) => store.content.business);
  const photos = useContent((store) => store.content.photos);
  const note = useContent((store) => store.note);
  const t = useTranslations('photos');
  const id = useId();
  const [picked, setPicked] = useState<{ file: File; picture: ImageBitmap } | null>(null);
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<string>();
  const place = { businessId, slot };
  const upload = usePhotoUpload(place, (stored) => {
    note({ photos: { [stored.id]: stored.photo } });
    onChange({ id: stored.id, text: {} });
  });

  async function open(file: File): Promise<void> {
    setError(undefined);
    setOpening(true);
    try {
      setPicked({ file, picture: await openPicture(file) });
    } catch {
      setError(t('notAPhoto'));
    } finally {
      setOpening(false);
    }
  }
  const close = () => {
    picked?.picture.close();
    setPicked(null);
  };
  const send = (made: MadePhoto) => {
    close();
    photoUploads.start(place, made);
  };

  const photo = value && photos[value.id];
  const source = photo && photoSource(photo, 256);
  return (
    <fieldset aria-describedby={error && `${id}-error`} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {upload ? (
        <PhotoProgress
          upload={upload}
          onRetry={() => photoUploads.retry(place)}
          onGiveUp={() => photoUploads.drop(place)}
        />
      ) : (
        <PickPhoto
          busy={opening}
          label={t(opening ? 'opening' : value ? 'change' : 'choose')}
          compact={value !== null}
          onPick={(file) => void open(file)}
        >
          {value && (
            <div className="flex items-start gap-3">
              {source ? (
                <img
                  src={source}
                  alt=""
                  width={photo?.width}
                  height={photo?.height}
                  className="h-auto w-40 shrink-0 rounded-lg bg-sunken"
                />
              ) : (
                <p className="text-[0.9375rem] text-ink-soft">{t('gone')}</p>
              )}
              <Button look="bare" onClick={() => onChange(null)}>
                {t('remove')}
              </Button>
            </div>
          )}
        </PickPhoto>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {value && !upload && (
        <PhotoText
          value={value.text}
          languages={languages}
          onValue={(text) => onChange({ ...value, text })}
        />
      )}
      {picked && (
        <CropDialog
          file={picked.file}
          picture={picked.picture}
          onMade={send}
          onFailed={() => {
            close();
            setError(t('notAPhoto'));
          }}
          onClose={close}
        />
      )}
    </fieldset>
  );
}
