import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { RoundPhoto } from './round-photo.tsx';
import { type UploadedTo, uploadFile } from './upload-file.ts';

type RoundPhotoFieldProps = {
  /** The photo that is shown now. */
  photoId: string | null;
  /** Who is in it. */
  name: string;
  /** In its place while there is none. */
  icon: ReactNode;
  /** What a photo is uploaded for. */
  to: UploadedTo;
  /** Shows the photo that was uploaded under this id, or none. */
  set: (file: string | null) => Promise<unknown>;
  /** It was changed, or could not be. */
  onSettled: () => Promise<unknown>;
};

/** A small round photo, and the buttons that change it. It is kept at once. */
export function RoundPhotoField({ photoId, name, icon, to, set, onSettled }: RoundPhotoFieldProps) {
  const t = useTranslations('files.photo');
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      if (file === null) return set(null);
      const { signal } = new AbortController();
      const photo = { ...to, id: crypto.randomUUID(), file };
      const stored = await uploadFile({ ...photo, client: apiClient, onProgress: () => undefined, signal });
      return set(stored.id);
    },
    onSettled,
    onError: (error) => toast.error(problem(error)),
  });
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      {photoId ? (
        <RoundPhoto photoId={photoId} alt={t('of', { name })} />
      ) : (
        <span className="inline-grid size-16 place-items-center rounded-full bg-sunken text-ink-soft">
          {icon}
        </span>
      )}
      <Button busy={change.isPending} onClick={() => input.current?.click()}>
        {t(photoId ? 'change' : 'add')}
      </Button>
      {photoId && (
        <Button disabled={change.isPending} onClick={() => change.mutate(null)}>
          {t('remove')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('add')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) change.mutate(file);
          target.value = '';
        }}
      />
    </div>
  );
}
