import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { offerSeconds } from '../../../contract/dispatch.ts';
import type { Offer } from '../../../party/client/lobby-client.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { Button } from '../../kit/ui/button.tsx';
import { CaseFacts } from './case-facts.tsx';

type OfferCardProps = {
  offer: Offer;
  accepting: boolean;
  declining: boolean;
  onAccept: () => void;
  onDecline: () => void;
};

/** What is offered to this vet and to nobody else, how urgent it is first; the seconds that are left in figures and as a bar. Alt+A takes it, Alt+D does not. */
export function OfferCard({ offer, accepting, declining, onAccept, onDecline }: OfferCardProps) {
  const t = useTranslations('desk.offer');
  const now = useNow(500);
  const left = Math.max(0, Math.ceil((offer.until - now) / 1000));

  const isAnswered = accepting || declining;
  useEffect(() => {
    if (isAnswered) return;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.repeat) return;
      if (event.code === 'KeyA') onAccept();
      else if (event.code === 'KeyD') onDecline();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isAnswered, onAccept, onDecline]);

  return (
    <section
      aria-label={t('title')}
      className="max-h-[70dvh] overflow-y-auto border-b-4 border-accent bg-surface px-4 py-3"
    >
      <div className="mx-auto flex max-w-4xl flex-col gap-3 sm:flex-row sm:items-start sm:gap-8">
        <div className="min-w-0 flex-1">
          <p aria-hidden className="mb-2 text-[0.9375rem] font-semibold text-ink-soft">
            {t('title')}
          </p>
          <CaseFacts one={offer.case} />
        </div>
        <div className="flex shrink-0 flex-col gap-2 sm:w-56">
          <p role="timer" className="text-lg font-bold tabular-nums">
            {t('left', { count: left })}
          </p>
          <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full origin-left bg-primary transition-transform duration-500 ease-linear motion-reduce:transition-none"
              style={{ transform: `scaleX(${Math.min(1, left / offerSeconds)})` }}
            />
          </div>
          <Button
            look="main"
            large
            busy={accepting}
            aria-keyshortcuts="Alt+A"
            onClick={isAnswered ? undefined : onAccept}
          >
            {t('accept')}
          </Button>
          <Button busy={declining} aria-keyshortcuts="Alt+D" onClick={isAnswered ? undefined : onDecline}>
            {t('decline')}
          </Button>
        </div>
      </div>
    </section>
  );
}
