import type { Attachment } from '../../../contract/files.ts';
import { ClipFile } from './clip-file.tsx';
import { DocumentFile } from './document-file.tsx';
import { PhotoFile } from './photo-file.tsx';

const shownBy = { photo: PhotoFile, clip: ClipFile, document: DocumentFile } as const;

/** Files of a message, of a reason, of an animal. */
export function AttachmentList({ files }: { files: readonly Attachment[] }) {
  return (
    <ul className="flex max-w-full flex-col gap-1.5">
      {files.map((file) => {
        const Shown = shownBy[file.kind];
        return (
          <li key={file.id} className="min-w-0 max-w-full">
            <Shown file={file} />
          </li>
        );
      })}
    </ul>
  );
}
