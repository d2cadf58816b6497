import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';

/** In place of a conversation that is on its way. */
export function ConversationSkeleton() {
  return (
    <SkeletonGroup className="flex flex-1 flex-col justify-end gap-3 p-5">
      <Skeleton className="h-14 w-3/5 rounded-2xl" />
      <Skeleton className="h-10 w-2/5 self-end rounded-2xl" />
      <Skeleton className="h-20 w-3/5 rounded-2xl" />
    </SkeletonGroup>
  );
}
