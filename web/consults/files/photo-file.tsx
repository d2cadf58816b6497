import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { DocumentFile } from './document-file.tsx';
import { useFileAddress } from './file-address.ts';
import { PhotoViewer } from './photo-viewer.tsx';
import { pictureFrame } from './picture-frame.ts';

/** A photo: its placeholder, then its thumbnail, and large when it is pressed. What this browser cannot show is offered as a file. */
export function PhotoFile({ file }: { file: Attachment }) {
  const t = useTranslations('files');
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const address = useFileAddress(file.id, file.hasThumbnail ? 'thumbnail' : 'shown');
  if (broken) return <DocumentFile file={file} cannotShow />;
  if (address === null) return <p className="text-[0.9375rem] italic">{t('gone')}</p>;
  return (
    <>
      <button
        type="button"
        aria-label={t('open', { name: file.name })}
        onClick={() => setOpen(true)}
        style={pictureFrame(file)}
        className="block max-w-full overflow-hidden rounded-lg bg-sunken"
      >
        {address && (
          <img
            src={address}
            alt=""
            loading="lazy"
            decoding="async"
            className="size-full object-cover"
            onError={() => setBroken(true)}
          />
        )}
      </button>
      {open && <PhotoViewer file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
