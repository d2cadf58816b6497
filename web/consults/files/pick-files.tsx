import { Camera, Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';

/** What a telephone offers: its pictures, its camera, its papers. A HEIC is not named, so that an iPhone gives a JPEG. */
const accepted = 'image/jpeg,image/png,image/webp,image/gif,video/*,application/pdf';

type PickFilesProps = {
  onPick: (files: File[]) => void;
  disabled?: boolean;
  /** The button says what it does, instead of an icon alone. */
  named?: boolean;
};

/** The button that picks files, or opens the camera where there is one. */
export function PickFiles({ onPick, disabled = false, named = false }: PickFilesProps) {
  const t = useTranslations('files');
  const input = useRef<HTMLInputElement>(null);
  const open = () => input.current?.click();
  return (
    <>
      {named ? (
        <Button disabled={disabled} onClick={open}>
          <Camera aria-hidden className="size-5.5" />
          {t('add')}
        </Button>
      ) : (
        <IconButton label={t('add')} disabled={disabled} onClick={open} className="size-12! rounded-full!">
          <Paperclip aria-hidden className="size-5.5" />
        </IconButton>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={t('add')}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
