import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';

/** What a telephone offers: its pictures, its camera, its papers. A HEIC is not named, so that an iPhone gives a JPEG. */
export const accepted = 'image/jpeg,image/png,image/webp,image/gif,video/*,application/pdf';

/** The button that picks files, or opens the camera where there is one. */
export function PickFiles({
  onPick,
  disabled = false,
}: {
  onPick: (files: File[]) => void;
  disabled?: boolean;
}) {
  const t = useTranslations('files');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={t('add')}
        disabled={disabled}
        onClick={() => input.current?.click()}
        className="size-12! rounded-full!"
      >
        <Paperclip aria-hidden className="size-5.5" />
      </IconButton>
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
