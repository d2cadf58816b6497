import { Link } from '@tanstack/react-router';
import { Star } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { coveringLinkClass } from '../../kit/ui/covering-link-class.ts';
import { TranscriptButton } from '../papers/transcript-button.tsx';
import { VetName } from '../vet-card/vet-name.tsx';
import type { ConsultLine } from './consult-status.ts';

/**
 * One consult of the history. The line opens it for its owner; the name of its vet, who that is; and beside it is what was said as a
 * document.
 */
export function ConsultRow({ consult, userId }: { consult: ConsultLine; userId: string }) {
  const isOwn = consult.owner.id === userId;
  if (!isOwn)
    return (
      <div className="py-3">
        <About consult={consult} />
        <Circumstances {...{ consult, isOwn }} />
      </div>
    );
  return (
    <div className="flex items-center gap-1">
      <div className="relative -mx-2 min-w-0 flex-1 rounded-card px-2 py-3 hover:bg-sunken">
        <Link to="/consult/$id" params={{ id: consult.id }} className={`block ${coveringLinkClass}`}>
          <About consult={consult} />
        </Link>
        <Circumstances {...{ consult, isOwn }} />
      </div>
      {consult.status === 'ended' && <TranscriptButton consultId={consult.id} pet={consult.pet.name} />}
    </div>
  );
}

function About({ consult }: { consult: ConsultLine }) {
  const t = useTranslations('history');
  return (
    <>
      <span className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate font-semibold">{consult.pet.name}</span>
        <span className="shrink-0 text-[0.9375rem] text-ink-soft">{t(`status.${consult.status}`)}</span>
      </span>
      <span className="mt-0.5 line-clamp-1 wrap-anywhere text-ink-soft">{consult.reason}</span>
    </>
  );
}

function Circumstances({ consult, isOwn }: { consult: ConsultLine; isOwn: boolean }) {
  const t = useTranslations('history');
  const locale = useLocale();
  const { id, vet, owner, status, stars } = consult;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[0.9375rem] text-ink-soft">
      <time dateTime={consult.queuedAt}>{formatMoment(locale, new Date(consult.queuedAt))}</time>
      {isOwn ? vet && <VetName consultId={id} vetName={vet.displayName} /> : <span>{owner.displayName}</span>}
      {stars !== null ? (
        <span className="inline-flex items-center gap-1 font-semibold text-ink">
          <Star aria-hidden className="size-4 fill-accent text-accent" />
          <span className="sr-only">{t('stars', { stars })}</span>
          <span aria-hidden>{stars}</span>
        </span>
      ) : (
        isOwn && status === 'ended' && <span className="font-semibold text-primary">{t('rate')}</span>
      )}
    </p>
  );
}
