import { Download, FileText } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatSize } from './file-size.ts';
import { useSaveFile } from './save-file.ts';

/** A file that is saved and not shown: a paper, or what this browser cannot show. */
export function DocumentFile({ file, cannotShow = false }: { file: Attachment; cannotShow?: boolean }) {
  const t = useTranslations('files');
  const locale = useLocale();
  const save = useSaveFile(file);
  return (
    <button
      type="button"
      aria-label={t('save', { name: file.name })}
      onClick={() => void save()}
      className="flex max-w-full items-center gap-3 rounded-lg bg-surface px-3 py-2 text-left text-ink ring-1 ring-line hover:bg-sunken"
    >
      <FileText aria-hidden className="size-6 shrink-0 text-primary" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{file.name}</span>
        <span className="block text-[0.875rem] text-ink-soft">
          {cannotShow ? `${t('cannotShow')} ${t('download')}` : t(`kind.${file.kind}`)} ·{' '}
          {formatSize(locale, file.size)}
        </span>
      </span>
      <Download aria-hidden className="size-5 shrink-0 text-ink-soft" />
    </button>
  );
}
