import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

type Guest = ApiOutputs['links']['list']['guests'][number];

type PeopleListProps = {
  myId: string;
  /** Who is in the room; null while nobody is in it yet. */
  members: RoomSnapshot['members'] | null;
  guests: readonly Guest[];
  onChanged: () => void;
};

/** Who belongs to the consult, what they are in it and whether they are here; a guest can be put out. */
export function PeopleList({ myId, members, guests, onChanged }: PeopleListProps) {
  const t = useTranslations('links');
  const problemText = useProblemText();
  const [asked, setAsked] = useState<Guest | null>(null);
  const remove = useMutation(
    api.links.removeGuest.mutationOptions({
      onSuccess: () => {
        toast.success(t('removed', { name: asked?.name ?? '' }));
        setAsked(null);
        onChanged();
      },
      onError: (error) => {
        setAsked(null);
        toast.error(problemText(error));
      },
    }),
  );
  const isHere = (id: string) => members?.some((member) => member.id === id && member.online) ?? false;
  const hosts = (members ?? []).filter(({ role }) => role !== 'guest');
  const people = [
    ...hosts.map(({ id, name, role }) => ({ id, name, role, guest: null })),
    ...guests.map((guest) => ({ ...guest, role: 'guest' as const, guest })),
  ];
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h3 id="people" className="text-lg">
        {t('people')}
      </h3>
      <ul className="divide-y divide-line">
        {people.map(({ id, name, role, guest }) => (
          <li key={id} className="flex min-h-14 items-center justify-between gap-3 py-1.5">
            <div className="min-w-0">
              <p className="truncate font-medium">{id === myId ? t('you', { name }) : name}</p>
              <p className="text-[0.9375rem] text-ink-soft">
                {t(`role.${role}`)}
                {members && ` · ${t(isHere(id) ? 'here' : 'away')}`}
              </p>
            </div>
            {guest && (
              <Button aria-label={t('removeNamed', { name })} onClick={() => setAsked(guest)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('removeTitle', { name: asked?.name ?? '' })}
        text={t('removeText')}
        keep={t('keep')}
        confirm={t('remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => asked && remove.mutate({ id: asked.id })}
      />
    </section>
  );
}
