import { Link } from '@tanstack/react-router';
import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { TranscriptButton } from '../papers/transcript-button.tsx';
import type { ConsultLine } from './consult-status.ts';

/** One consult of the history; the line opens it for its owner, and beside it is what was said as a document. */
export function ConsultRow({ consult, userId }: { consult: ConsultLine; userId: string }) {
  const line = <Line consult={consult} isOwn={consult.owner.id === userId} />;
  if (consult.owner.id !== userId) return <div className="py-3">{line}</div>;
  return (
    <div className="flex items-center gap-1">
      <Link
        to="/consult/$id"
        params={{ id: consult.id }}
        className="-mx-2 block min-w-0 flex-1 rounded-card px-2 py-3 text-ink no-underline hover:bg-sunken"
      >
        {line}
      </Link>
      {consult.status === 'ended' && <TranscriptButton consultId={consult.id} pet={consult.pet.name} />}
    </div>
  );
}

function Line({ consult, isOwn }: { consult: ConsultLine; isOwn: boolean }) {
  const t = useTranslations('history');
  const locale = useLocale();
  const { pet, vet, owner, reason, status, stars } = consult;
  const other = isOwn ? vet?.displayName : owner.displayName;
  return (
    <>
      <span className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate font-semibold">{pet.name}</span>
        <span className="shrink-0 text-[0.9375rem] text-ink-soft">{t(`status.${status}`)}</span>
      </span>
      <span className="mt-0.5 line-clamp-1 wrap-anywhere text-ink-soft">{reason}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-4 text-[0.9375rem] text-ink-soft">
        <time dateTime={consult.queuedAt}>{formatMoment(locale, new Date(consult.queuedAt))}</time>
        {other && <span>{other}</span>}
        {stars !== null ? (
          <span className="inline-flex items-center gap-1 font-semibold text-ink">
            <Star aria-hidden className="size-4 fill-accent text-accent" />
            <span className="sr-only">{t('stars', { stars })}</span>
            <span aria-hidden>{stars}</span>
          </span>
        ) : (
          isOwn && status === 'ended' && <span className="font-semibold text-primary">{t('rate')}</span>
        )}
      </span>
    </>
  );
}
