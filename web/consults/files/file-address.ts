import { useQuery } from '@tanstack/react-query';
import { addressSeconds } from '../../../contract/files.ts';
import { apiClient } from '../../kit/api/api.ts';

type Variant = 'shown' | 'saved' | 'thumbnail';
type Wanted = {
  id: string;
  variant: Variant;
  resolve: (address: string | null) => void;
  reject: (error: unknown) => void;
};

/** Of one question. */
const most = 40;
let wanted: Wanted[] = [];

async function ask(some: readonly Wanted[]): Promise<void> {
  try {
    const files = some.map(({ id, variant }) => ({ id, variant }));
    const { addresses } = await apiClient.attachments.addresses.mutate({ files });
    for (const { id, variant, resolve } of some)
      resolve(addresses.find((one) => one.id === id && one.variant === variant)?.address ?? null);
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}

function askAll(): void {
  const all = wanted;
  wanted = [];
  for (let from = 0; from < all.length; from += most) void ask(all.slice(from, from + most));
}

/** An address by which a file can be read for some minutes; null when it is gone or not for this person. Questions of one moment are one. */
export const fileAddress = (id: string, variant: Variant): Promise<string | null> =>
  new Promise((resolve, reject) => {
    if (wanted.length === 0) setTimeout(askAll, 10);
    wanted.push({ id, variant, resolve, reject });
  });

/** The address of a file, kept for as long as it is good. `undefined` while it is on its way. */
export function useFileAddress(id: string, variant: Variant, enabled = true): string | null | undefined {
  const { data } = useQuery({
    queryKey: ['file-address', id, variant],
    queryFn: () => fileAddress(id, variant),
    staleTime: (addressSeconds - 30) * 1000,
    gcTime: (addressSeconds - 30) * 1000,
    enabled,
  });
  return data;
}
