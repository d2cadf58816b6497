import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive, Pencil, Plus } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, apiClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { usePetLine } from './pet-line.ts';
import type { Pet } from './pet-profile-entry.ts';

/** The animals of the account: add, change, put away (and bring back). */
export function PetList() {
  const t = useTranslations('pets');
  const petLine = usePetLine();
  const heading = useRef<HTMLHeadingElement>(null);
  const pets = useQuery(api.pets.list.queryOptions({}));
  const archive = useArchive();
  return (
    <section aria-labelledby="pets">
      <div className="flex items-center justify-between gap-3">
        <h2 id="pets" ref={heading} tabIndex={-1} className="text-xl">
          {t('title')}
        </h2>
        <Link to="/app/pets/new" className={buttonClass('bare')}>
          <Plus aria-hidden className="size-5" />
          {t('add')}
        </Link>
      </div>
      {!pets.data ? (
        <div className="mt-3">
          <NotLoaded query={pets}>
            <Skeleton className="h-14" />
            <Skeleton className="h-14" />
          </NotLoaded>
        </div>
      ) : pets.data.pets.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {pets.data.pets.map((pet) => (
            <li key={pet.id} className="flex items-center gap-1 py-2">
              <Link
                to="/app/pets/$id"
                params={{ id: pet.id }}
                className="-ml-2 min-w-0 flex-1 rounded-card px-2 text-ink no-underline hover:bg-sunken"
              >
                <span className="block truncate font-semibold">{pet.name}</span>
                <span className="block text-[0.9375rem] text-ink-soft">{petLine(pet)}</span>
              </Link>
              <Link
                to="/app/pets/$id/edit"
                params={{ id: pet.id }}
                aria-label={t('edit', { name: pet.name })}
                title={t('edit', { name: pet.name })}
                className="inline-grid size-11 shrink-0 place-items-center rounded-card text-ink-soft hover:bg-sunken hover:text-ink"
              >
                <Pencil aria-hidden className="size-5" />
              </Link>
              <IconButton
                label={t('archive', { name: pet.name })}
                onClick={() => {
                  // The button goes with the row; the focus would be lost.
                  heading.current?.focus();
                  archive(pet);
                }}
              >
                <Archive aria-hidden className="size-5" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Puts an animal away at once, offers to undo it, and shows it again if the server did not agree. */
function useArchive(): (pet: Pet) => void {
  const t = useTranslations('pets');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const listKey = api.pets.list.queryKey({});
  const refresh = () => void queries.invalidateQueries({ queryKey: listKey });
  const failed = (error: unknown) =>
    toast.error(problemText(error), { action: { label: t('retry'), onClick: refresh } });
  const restore = useMutation({
    mutationFn: (pet: Pet) => apiClient.pets.restore.mutate({ id: pet.id }),
    onSuccess: (pet) => toast(t('restored', { name: pet.name })),
    onError: failed,
    onSettled: refresh,
  });
  const archive = useMutation({
    mutationFn: (pet: Pet) => apiClient.pets.archive.mutate({ id: pet.id }),
    async onMutate(pet) {
      await queries.cancelQueries({ queryKey: listKey });
      queries.setQueryData(listKey, (list) => list && { pets: list.pets.filter(({ id }) => id !== pet.id) });
    },
    onSuccess: (_done, pet) =>
      toast(t('archived', { name: pet.name }), {
        duration: 10_000,
        action: { label: t('undo'), onClick: () => restore.mutate(pet) },
      }),
    onError: failed,
    onSettled: refresh,
  });
  return archive.mutate;
}
