import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PawPrint } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, apiClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { uploadFile } from '../files/upload-file.ts';
import { PetPhoto } from './pet-photo.tsx';
import type { Pet } from './pet-profile-entry.ts';

async function changePhoto({ id }: Pet, file: File | null): Promise<void> {
  if (file === null) {
    await apiClient.pets.setPhoto.mutate({ id, file: null });
    return;
  }
  const { signal } = new AbortController();
  const photo = { subject: 'pet', subjectId: id, id: crypto.randomUUID(), file } as const;
  const stored = await uploadFile({ ...photo, client: apiClient, onProgress: () => undefined, signal });
  await apiClient.pets.setPhoto.mutate({ id, file: stored.id });
}

/** The photo of an animal, and the buttons that change it. It is kept at once. */
export function PetPhotoField({ pet }: { pet: Pet }) {
  const t = useTranslations('files.pet');
  const problem = useProblemText();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (file: File | null) => changePhoto(pet, file),
    onSettled: () => queries.invalidateQueries({ queryKey: api.pets.pathKey() }),
    onError: (error) => toast.error(problem(error)),
  });
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      {pet.photoId ? (
        <PetPhoto photoId={pet.photoId} name={pet.name} />
      ) : (
        <span className="inline-grid size-16 place-items-center rounded-full bg-sunken text-ink-soft">
          <PawPrint aria-hidden className="size-7" />
        </span>
      )}
      <Button busy={change.isPending} onClick={() => input.current?.click()}>
        {t(pet.photoId ? 'change' : 'add')}
      </Button>
      {pet.photoId && <Button onClick={() => change.mutate(null)}>{t('remove')}</Button>}
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
