import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import type { Vet } from './vet.ts';

/** What a vet shows of themselves, where they show anything. */
export function VetPhoto({ vet }: { vet: Vet }) {
  const t = useTranslations('vets.detail');
  const photo = useQuery(
    api.admin.vets.photo.queryOptions({ vetId: vet.id }, { enabled: vet.photoId !== null }),
  );
  if (!vet.photoId || !photo.data?.address) return null;
  return (
    <img
      src={photo.data.address}
      alt={t('photo', { name: vet.displayName })}
      className="size-28 shrink-0 rounded-full bg-sunken object-cover"
    />
  );
}
