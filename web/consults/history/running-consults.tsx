import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { usePaidVideos } from '../call/use-paid-videos.ts';
import type { ConsultLine } from './consult-status.ts';

/** The consults that wait or go on, each with the way back into it. Announced when one moves. */
export function RunningConsults({ consults, userId }: { consults: ConsultLine[]; userId: string }) {
  const t = useTranslations('history.running');
  const paid = usePaidVideos().data?.filter(({ state }) => state === 'authorised');
  return (
    <div role="status">
      {consults.map((consult) => {
        const isOwn = consult.owner.id === userId;
        const state = !isOwn ? 'asVet' : consult.status === 'queued' ? 'queued' : 'active';
        return (
          <section
            key={consult.id}
            aria-label={t(state, { pet: consult.pet.name })}
            className="mb-6 rounded-card bg-primary-soft px-4 py-4 sm:flex sm:items-center sm:justify-between sm:gap-6 sm:px-5"
          >
            <div className="min-w-0">
              <p className="text-lg font-semibold">{t(state, { pet: consult.pet.name })}</p>
              <p className="text-ink-soft">
                {consult.vet && isOwn
                  ? t('with', { vet: consult.vet.displayName })
                  : t(isOwn ? 'waitingText' : 'asVetText')}
              </p>
              {paid?.some(({ sessionId }) => sessionId === consult.id) && <p>{t('videoPaid')}</p>}
            </div>
            {isOwn ? (
              <Link
                to="/consult/$id"
                params={{ id: consult.id }}
                className={`${buttonClass('main', true)} mt-3 w-full shrink-0 sm:mt-0 sm:w-auto`}
              >
                {t('back')}
              </Link>
            ) : (
              <Link
                to="/vet"
                className={`${buttonClass('main', true)} mt-3 w-full shrink-0 sm:mt-0 sm:w-auto`}
              >
                {t('desk')}
              </Link>
            )}
          </section>
        );
      })}
    </div>
  );
}
