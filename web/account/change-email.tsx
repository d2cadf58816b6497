import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';
import { BothCodesForm } from './both-codes-form.tsx';
import { awaitedAddress } from './email-change.ts';
import { NewAddressForm } from './new-address-form.tsx';

type ChangeEmailProps = {
  /** The address that counts now. */
  current: string;
  onDone: (email: string) => void;
};

/** Changes the address that somebody signs in with; goes on where a change of before was left. */
export function ChangeEmail(props: ChangeEmailProps) {
  const awaited = useQuery({ queryKey: ['awaited-address'], queryFn: awaitedAddress, gcTime: 0 });
  if (awaited.data !== undefined) return <Steps {...props} awaited={awaited.data} />;
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-12" />
    </SkeletonGroup>
  );
}

function Steps({ current, awaited, onDone }: ChangeEmailProps & { awaited: string | null }) {
  const [typed, setTyped] = useState(awaited ?? '');
  const [sent, setSent] = useState(awaited !== null);
  // The session's own address changes before the last answer is here.
  const [old] = useState(current);
  const email = typed.trim().toLowerCase();
  return sent ? (
    <BothCodesForm
      addresses={{ old, new: email }}
      onDone={() => onDone(email)}
      onOtherAddress={() => setSent(false)}
    />
  ) : (
    <NewAddressForm current={current} typed={typed} onTyped={setTyped} onSent={() => setSent(true)} />
  );
}
