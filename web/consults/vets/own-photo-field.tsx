import { useQueryClient } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { api, apiClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { RoundPhotoField } from '../files/round-photo-field.tsx';

/** What the vet looks like to those whom they answer, and the buttons that change it. */
export function OwnPhotoField({ vet }: { vet: ApiOutputs['vets']['own'] }) {
  const queries = useQueryClient();
  return (
    <RoundPhotoField
      photoId={vet.photoId}
      name={vet.displayName}
      icon={<UserRound aria-hidden className="size-7" />}
      to={{ subject: 'portrait', subjectId: vet.id }}
      set={(file) => apiClient.vets.setPhoto.mutate({ file })}
      onSettled={() => queries.invalidateQueries({ queryKey: api.vets.own.pathKey() })}
    />
  );
}
