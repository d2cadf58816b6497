import { useQuery } from '@tanstack/react-query';
import { addressSeconds } from '../../../contract/files.ts';
import { type ConsultClient, useConsultAccess } from '../consult-access.ts';

type Variant = 'shown' | 'saved' | 'thumbnail';
type Wanted = {
  id: string;
  variant: Variant;
  resolve: (address: string | null) => void;
  reject: (error: unknown) => void;
};

/** Of one question. */
const most = 40;
const wantedBy = new WeakMap<ConsultClient, Wanted[]>();

async function ask(client: ConsultClient, some: readonly Wanted[]): Promise<void> {
  try {
    const files = some.map(({ id, variant }) => ({ id, variant }));
    const { addresses } = await client.attachments.addresses.mutate({ files });
    for (const { id, variant, resolve } of some)
      resolve(addresses.find((one) => one.id === id && one.variant === variant)?.address ?? null);
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}

function askAll(client: ConsultClient): void {
  const all = wantedBy.get(client) ?? [];
  wantedBy.delete(client);
  for (let from = 0; from < all.length; from += most) void ask(client, all.slice(from, from + most));
}

/** An address by which a file can be read for some minutes; null when it is gone or not for this person. Questions of one moment are one. */
export const fileAddress = (client: ConsultClient, id: string, variant: Variant): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const wanted = wantedBy.get(client) ?? [];
    if (wanted.length === 0) setTimeout(askAll, 10, client);
    wantedBy.set(client, [...wanted, { id, variant, resolve, reject }]);
  });

/** The address of a file, kept for as long as it is good. `undefined` while it is on its way. */
export function useFileAddress(id: string, variant: Variant, enabled = true): string | null | undefined {
  const { client, userId, isGuest } = useConsultAccess();
  const { data } = useQuery({
    queryKey: ['file-address', userId, id, variant],
    queryFn: () => fileAddress(client, id, variant),
    staleTime: (addressSeconds - 30) * 1000,
    gcTime: (addressSeconds - 30) * 1000,
    meta: { isGuest },
    enabled,
  });
  return data;
}
