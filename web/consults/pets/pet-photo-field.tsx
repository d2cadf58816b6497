import { useQueryClient } from '@tanstack/react-query';
import { PawPrint } from 'lucide-react';
import { api, apiClient } from '../../kit/api/api.ts';
import { RoundPhotoField } from '../files/round-photo-field.tsx';
import type { Pet } from './pet-profile-entry.ts';

/** The photo of an animal, and the buttons that change it. */
export function PetPhotoField({ pet }: { pet: Pet }) {
  const queries = useQueryClient();
  return (
    <RoundPhotoField
      photoId={pet.photoId}
      name={pet.name}
      icon={<PawPrint aria-hidden className="size-7" />}
      to={{ subject: 'pet', subjectId: pet.id }}
      set={(file) => apiClient.pets.setPhoto.mutate({ id: pet.id, file })}
      onSettled={() => queries.invalidateQueries({ queryKey: api.pets.pathKey() })}
    />
  );
}
