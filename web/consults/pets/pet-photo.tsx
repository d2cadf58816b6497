import { useTranslations } from 'use-intl/react';
import { RoundPhoto } from '../files/round-photo.tsx';

/** The photo of an animal, small and round. */
export function PetPhoto({ photoId, name }: { photoId: string; name: string }) {
  const t = useTranslations('files.photo');
  return <RoundPhoto photoId={photoId} alt={t('of', { name })} />;
}
