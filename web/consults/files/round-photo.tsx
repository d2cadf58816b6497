import { classNames } from '../../kit/ui/class-names.ts';
import { useFileAddress } from './file-address.ts';

type RoundPhotoProps = {
  photoId: string;
  /** Who is in it; empty where that stands beside it. */
  alt: string;
  className?: string;
};

/** A photo that somebody uploaded of an animal or of themselves, small and round. */
export function RoundPhoto({ photoId, alt, className = 'size-16' }: RoundPhotoProps) {
  const thumbnail = useFileAddress(photoId, 'thumbnail');
  // What the browser that sent it could not draw has none.
  const whole = useFileAddress(photoId, 'shown', thumbnail === null);
  const address = thumbnail ?? whole;
  return (
    <span className={classNames('inline-block shrink-0 overflow-hidden rounded-full bg-sunken', className)}>
      {address && <img src={address} alt={alt} className="size-full object-cover" />}
    </span>
  );
}
