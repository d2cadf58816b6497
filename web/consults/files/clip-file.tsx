import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { DocumentFile } from './document-file.tsx';
import { useFileAddress } from './file-address.ts';
import { pictureFrame } from './picture-frame.ts';

/** A clip: its first picture, and the film where it stands when it is pressed. */
export function ClipFile({ file }: { file: Attachment }) {
  const t = useTranslations('files');
  const [plays, setPlays] = useState(false);
  const [broken, setBroken] = useState(false);
  const poster = useFileAddress(file.id, 'thumbnail', file.hasThumbnail);
  const address = useFileAddress(file.id, 'shown', plays);
  if (broken) return <DocumentFile file={file} cannotShow />;
  if (address === null) return <p className="text-[0.9375rem] italic">{t('gone')}</p>;
  if (plays && address)
    return (
      // biome-ignore lint/a11y/useMediaCaption: what an owner films has no words to write down
      <video
        src={address}
        controls
        autoPlay
        playsInline
        aria-label={file.name}
        style={pictureFrame(file)}
        className="max-w-full rounded-lg bg-stage"
        onError={() => setBroken(true)}
      />
    );
  return (
    <button
      type="button"
      aria-label={t('open', { name: file.name })}
      onClick={() => setPlays(true)}
      style={pictureFrame(file)}
      className="relative block max-w-full overflow-hidden rounded-lg bg-sunken"
    >
      {poster && <img src={poster} alt="" loading="lazy" className="size-full object-cover" />}
      <span className="absolute inset-0 m-auto inline-grid size-14 place-items-center rounded-full bg-stage/70 text-on-stage">
        <Play aria-hidden className="size-7" />
      </span>
    </button>
  );
}
