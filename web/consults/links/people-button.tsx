import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { api } from '../../kit/api/api.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { forgetLink } from './kept-link.ts';
import { LinkList } from './link-list.tsx';
import { NewLink } from './new-link.tsx';
import { PeopleList } from './people-list.tsx';

type PeopleButtonProps = {
  consultId: string;
  myId: string;
  /** Who is in the room; null before its people are. */
  snapshot: RoomSnapshot | null;
  /** The button says what it does, instead of an icon alone. */
  named?: boolean;
};

/** For both sides of a consult: who is in it, and how somebody else comes in. */
export function PeopleButton({ consultId, myId, snapshot, named = false }: PeopleButtonProps) {
  const t = useTranslations('links');
  const [isOpen, setOpen] = useState(false);
  const members = snapshot?.members ?? [];
  // Who came is told by the room; who was let in, and by which links, the API knows.
  const guestsHere = members.filter(({ role, online }) => role === 'guest' && online).length;
  const list = useQuery({
    ...api.links.list.queryOptions({ id: consultId }),
    enabled: isOpen,
    // What was true when it was open before is not: somebody may have come in.
    staleTime: 0,
    refetchInterval: 10_000,
  });
  const change = (open: boolean) => {
    if (!open) forgetLink(consultId);
    setOpen(open);
  };
  const lookAgain = () => void list.refetch();
  return (
    <>
      {named ? (
        <Button onClick={() => setOpen(true)}>
          <UserPlus aria-hidden className="size-5.5" />
          {t('open', { count: guestsHere })}
        </Button>
      ) : (
        <IconButton
          label={t('open', { count: guestsHere })}
          className="relative"
          onClick={() => setOpen(true)}
        >
          <UserPlus aria-hidden className="size-6" />
          {guestsHere > 0 && (
            <span
              aria-hidden
              className="absolute top-0.5 right-0.5 grid size-5 place-items-center rounded-full bg-primary text-[0.75rem] font-semibold text-on-primary"
            >
              {guestsHere}
            </span>
          )}
        </IconButton>
      )}
      <Dialog open={isOpen} onOpenChange={change} title={t('title')}>
        <PeopleList
          {...{ myId }}
          members={snapshot?.members ?? null}
          guests={list.data?.guests ?? []}
          onChanged={lookAgain}
        />
        <LinkList links={list.data?.links ?? []} onChanged={lookAgain} />
        <NewLink consultId={consultId} onMade={lookAgain} />
      </Dialog>
    </>
  );
}
