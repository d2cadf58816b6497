import { useTranslations } from 'use-intl/react';
import { useFileAddress } from '../files/file-address.ts';

/** The photo of an animal, small and round. */
export function PetPhoto({ photoId, name }: { photoId: string; name: string }) {
  const t = useTranslations('files.pet');
  const thumbnail = useFileAddress(photoId, 'thumbnail');
  // What the browser that sent it could not draw has none.
  const whole = useFileAddress(photoId, 'shown', thumbnail === null);
  const address = thumbnail ?? whole;
  return (
    <span className="inline-block size-16 shrink-0 overflow-hidden rounded-full bg-sunken">
      {address && <img src={address} alt={t('of', { pet: name })} className="size-full object-cover" />}
    </span>
  );
}
