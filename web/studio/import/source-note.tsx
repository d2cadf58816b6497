import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';

type SourceNoteProps = { confidence: number; quote: string; page: string };

/** Below this somebody should look. */
const unsure = 0.8;

/** Where something stands on the old site or on which photo, in its own words, and whether it wants a look. */
export function SourceNote({ confidence, quote, page }: SourceNoteProps) {
  const t = useTranslations('studioImport.review');
  const { host = '', pathname = '' } = URL.parse(page) ?? {};
  const [, photo] = /^photo:(\d+)$/.exec(page) ?? [];
  return (
    <div className="text-[0.9375rem] text-ink-soft [overflow-wrap:anywhere]">
      {confidence < unsure && (
        <p className="flex gap-1.5 font-medium text-emergency">
          <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          {t('unsure')}
        </p>
      )}
      <p>
        <q>{quote}</q>
        {page !== '' && <> · {photo === undefined ? host + pathname : t('photo', { number: photo })}</>}
      </p>
    </div>
  );
}
