import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useSession } from '../../kit/session/session-store.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import type { ContentKeeper } from './content-keeper.ts';
import { keepContent } from './keep-content.ts';
import { studioApi } from './studio-api.ts';
import { KeeperContext } from './use-content.ts';

/** Loads what is edited of a business and keeps it for the screens within; another business, another keeper. */
export function ContentProvider({ businessId, children }: { businessId: string; children: ReactNode }) {
  const userId = useSession().user?.id;
  const [keeper, setKeeper] = useState<{ of: string; keeper: ContentKeeper } | null>(null);
  const of = `${userId} ${businessId}`;
  const query = useQuery({
    queryKey: ['studio-content', businessId],
    queryFn: () => studioApi(businessId).load(),
    // From here on the keeper follows it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { data } = query;
  useEffect(() => {
    if (!data || userId === undefined) return;
    const kept = keepContent(userId, businessId, data);
    setKeeper({ of: `${userId} ${businessId}`, keeper: kept.keeper });
    return kept.stop;
  }, [data, userId, businessId]);
  if (keeper?.of !== of)
    return (
      <div className="mx-auto w-full max-w-3xl px-4 py-8">
        <NotLoaded query={query}>
          <Skeleton className="h-9 w-2/3" />
          <Skeleton className="h-32" />
          <Skeleton className="h-32" />
        </NotLoaded>
      </div>
    );
  return <KeeperContext value={keeper.keeper}>{children}</KeeperContext>;
}
