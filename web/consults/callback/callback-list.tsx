import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { NextVet } from './next-vet.tsx';

/** The requests to be called back that are not over, each with the way to it. Announced when a vet has come. */
export function CallbackList() {
  const t = useTranslations('callback.list');
  const requests = useQuery({
    ...api.callbacks.list.queryOptions({}, { meta: { followsAccount: true } }),
    refetchInterval: ({ state }) => (state.data?.length ? 60_000 : false),
  });
  return (
    <div role="status">
      {requests.data?.map(({ id, pet, vets, nextAt }) => (
        <section
          key={id}
          aria-label={t(vets > 0 ? 'here' : 'waiting', { pet: pet.name })}
          className="mb-6 rounded-card bg-primary-soft px-4 py-4 sm:flex sm:items-center sm:justify-between sm:gap-6 sm:px-5"
        >
          <div className="min-w-0">
            <p className="text-lg font-semibold">{t(vets > 0 ? 'here' : 'waiting', { pet: pet.name })}</p>
            <p className="text-ink-soft">{vets > 0 ? t('hereText') : <NextVet nextAt={nextAt} />}</p>
          </div>
          <Link
            to="/call-back/$id"
            params={{ id }}
            className={`${buttonClass(vets > 0 ? 'main' : 'quiet', true)} mt-3 w-full shrink-0 sm:mt-0 sm:w-auto`}
          >
            {t(vets > 0 ? 'begin' : 'open')}
          </Link>
        </section>
      ))}
    </div>
  );
}
