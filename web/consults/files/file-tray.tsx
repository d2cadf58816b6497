import { CircleAlert, FileText, Film, Image, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { formatSize } from './file-size.ts';
import type { UploadItem } from './uploads.ts';

type FileTrayProps = {
  items: readonly UploadItem[];
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
};

/** The files that are added and not sent yet, each with how far it has come. */
export function FileTray({ items, onRemove, onRetry }: FileTrayProps) {
  const t = useTranslations('files');
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('pending')} className="mb-2 flex max-h-44 flex-col gap-1.5 overflow-y-auto">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex items-center gap-2.5 rounded-card border border-line bg-paper py-1 pr-1 pl-1.5"
        >
          <Small item={item} />
          <div className="min-w-0 flex-1">
            <p className="truncate text-[0.9375rem]">{item.name}</p>
            <Progress item={item} />
          </div>
          {item.state === 'failed' && (
            <IconButton label={t('retry')} onClick={() => onRetry(item.id)}>
              <RotateCw aria-hidden className="size-5" />
            </IconButton>
          )}
          <IconButton label={t('remove', { name: item.name })} onClick={() => onRemove(item.id)}>
            <X aria-hidden className="size-5" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Small({ item }: { item: UploadItem }) {
  const [broken, setBroken] = useState(false);
  if (item.preview && !broken)
    return (
      <img
        src={item.preview}
        alt=""
        className="size-11 shrink-0 rounded-lg bg-sunken object-cover"
        onError={() => setBroken(true)}
      />
    );
  const Icon = item.preview ? Image : /\.pdf$/i.test(item.name) ? FileText : Film;
  return (
    <span className="inline-grid size-11 shrink-0 place-items-center rounded-lg bg-sunken text-ink-soft">
      <Icon aria-hidden className="size-5.5" />
    </span>
  );
}

function Progress({ item }: { item: UploadItem }) {
  const t = useTranslations('files');
  const locale = useLocale();
  const problem = useProblemText();
  if (item.state === 'failed')
    return (
      <p role="alert" className="flex items-start gap-1.5 text-[0.875rem] text-emergency">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('failed')} {problem(item.error)}
      </p>
    );
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(item.share);
  const said =
    item.state === 'waiting'
      ? t('waiting')
      : item.state === 'stored'
        ? t('ready')
        : t('uploading', { percent });
  return (
    <>
      <p className="text-[0.875rem] text-ink-soft">
        {said} · {formatSize(locale, item.size)}
      </p>
      {item.state === 'uploading' && (
        <div aria-hidden className="mt-0.5 h-1 overflow-hidden rounded-full bg-sunken">
          <div className="h-full bg-primary" style={{ width: `${item.share * 100}%` }} />
        </div>
      )}
    </>
  );
}
