import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { RevocableList } from '../../kit/ui/revocable-list.tsx';

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
  const remove = useMutation(
    api.links.removeGuest.mutationOptions({
      // Read now: once they are out, the list may be without them before the answer comes.
      onMutate: ({ id }) => ({ name: guests.find((guest) => guest.id === id)?.name ?? '' }),
      onSuccess: (_, __, { name }) => {
        toast.success(t('removed', { name }));
        onChanged();
      },
      onError: (error) => toast.error(problemText(error)),
    }),
  );
  const isHere = (id: string) => members?.some((member) => member.id === id && member.online) ?? false;
  const hosts = (members ?? []).filter(({ role }) => role !== 'guest');
  const people = [
    ...hosts.map(({ id, name, role }) => ({ id, name, role })),
    ...guests.map(({ id, name }) => ({ id, name, role: 'guest' as const })),
  ];
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h3 id="people" className="text-lg">
        {t('people')}
      </h3>
      <RevocableList
        items={people}
        entry={({ id, name, role }) => ({
          shows: (
            <>
              <p className="truncate font-medium">{id === myId ? t('you', { name }) : name}</p>
              <p className="text-[0.9375rem] text-ink-soft">
                {t(`role.${role}`)}
                {members && ` · ${t(isHere(id) ? 'here' : 'away')}`}
              </p>
            </>
          ),
          revoke: role === 'guest' ? t('removeNamed', { name }) : null,
        })}
        label={t('remove')}
        question={(person) => ({
          title: t('removeTitle', { name: person?.name ?? '' }),
          text: t('removeText'),
          keep: t('keep'),
        })}
        revoke={remove}
      />
    </section>
  );
}
