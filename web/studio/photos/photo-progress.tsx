import { CircleAlert, CloudOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import type { PhotoUpload } from './photo-uploads.ts';

type PhotoProgressProps = { upload: PhotoUpload; onRetry: () => void; onGiveUp: () => void };

/** A photo on its way: the picture as it will be, how far it has come, and what is the matter. */
export function PhotoProgress({ upload, onRetry, onGiveUp }: PhotoProgressProps) {
  const t = useTranslations('photos');
  const problem = useProblemText();
  const locale = useLocale();
  const { state, share, preview, error } = upload;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  return (
    <div className="flex items-start gap-3">
      <img src={preview} alt="" className="w-32 shrink-0 rounded-lg bg-sunken object-cover opacity-75" />
      <div className="min-w-0 flex-1">
        {state === 'uploading' && (
          <>
            <p className="text-[0.9375rem] text-ink-soft">{t('uploading', { percent })}</p>
            <div aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-sunken">
              <div className="h-full bg-primary" style={{ width: `${share * 100}%` }} />
            </div>
          </>
        )}
        {state === 'waiting' && (
          <p role="status" className="flex items-start gap-1.5 text-[0.9375rem] text-ink-soft">
            <CloudOff aria-hidden className="mt-0.5 size-4.5 shrink-0" />
            {t('waiting')}
          </p>
        )}
        {state === 'failed' && (
          <p role="alert" className="flex items-start gap-1.5 text-[0.9375rem] text-emergency">
            <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
            {t('failed')} {problem(error)}
          </p>
        )}
        <div className="mt-1 -ml-4 flex flex-wrap">
          {state === 'failed' && (
            <Button look="bare" onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          <Button look="bare" onClick={onGiveUp}>
            {t('giveUp')}
          </Button>
        </div>
      </div>
    </div>
  );
}
