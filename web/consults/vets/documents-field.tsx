import { Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { applicationBounds, documentKinds } from '../../../contract/vets.ts';
import { FieldError } from '../../kit/forms/field.tsx';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { AttachmentList } from '../files/attachment-list.tsx';
import { FileTray } from '../files/file-tray.tsx';
import { PickFiles } from '../files/pick-files.tsx';
import { useUploads } from '../files/use-uploads.ts';
import type { ApplicationContent } from './application.ts';

type Documents = ApplicationContent['documents'];

type DocumentsFieldProps = {
  userId: string;
  value: Documents;
  onValue: (documents: Documents) => void;
  /** What is there, by the Worker or since this page was opened. */
  known: readonly Attachment[];
  /** Files have arrived: they are named in what is kept, or nothing shows them. */
  onArrived: (files: readonly Attachment[]) => void;
  error: string | undefined;
};

/** The papers of an application: each is uploaded as soon as it is picked, and says what it shows. */
export function DocumentsField({ userId, value, onValue, known, onArrived, error }: DocumentsFieldProps) {
  const t = useTranslations('vets.apply');
  const [uploads, items] = useUploads('vet', userId);
  const hasArrived = items.length > 0 && items.every(({ state }) => state === 'stored' || state === 'failed');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is handed over once, whoever listens
  useEffect(() => {
    const files = hasArrived ? (uploads?.take() ?? []) : [];
    if (files.length > 0) onArrived(files);
  }, [hasArrived, uploads, items]);
  return (
    <section aria-labelledby="documents" className="flex flex-col gap-3">
      <h2 id="documents" className="text-lg">
        {t('documents.title')}
      </h2>
      <p className="text-[0.9375rem] text-ink-soft">{t('documents.hint')}</p>
      {value.length > 0 && (
        <ul className="flex flex-col gap-4">
          {value.map(({ fileId, kind }) => {
            const file = known.find(({ id }) => id === fileId);
            return (
              file && (
                <li key={fileId} className="flex flex-col gap-2">
                  <AttachmentList files={[file]} />
                  <div className="flex items-end gap-2">
                    <SelectField
                      className="min-w-0 flex-1"
                      label={t('documents.shows', { name: file.name })}
                      value={kind}
                      onValue={(shows) =>
                        onValue(value.map((one) => (one.fileId === fileId ? { fileId, kind: shows } : one)))
                      }
                      options={documentKinds.map((one) => ({
                        value: one,
                        label: t(`documents.kind.${one}`),
                      }))}
                    />
                    <IconButton
                      label={t('documents.remove', { name: file.name })}
                      className="mb-0.5"
                      onClick={() => onValue(value.filter((one) => one.fileId !== fileId))}
                    >
                      <Trash2 aria-hidden className="size-5" />
                    </IconButton>
                  </div>
                </li>
              )
            );
          })}
        </ul>
      )}
      <FileTray items={items} onRemove={(id) => uploads?.remove(id)} onRetry={(id) => uploads?.retry(id)} />
      <div>
        <PickFiles
          named
          disabled={uploads === null || value.length + items.length >= applicationBounds.documents}
          onPick={(files) => uploads?.add(files)}
        />
      </div>
      <FieldError id="documents-error" error={error} />
    </section>
  );
}
