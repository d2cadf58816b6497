import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';

const lines = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Rows that are on their way: lines on a wide screen, cards on a narrow one. */
export function TableSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-3 md:gap-0">
      {lines.map((line) => (
        <div
          key={line}
          className="flex justify-between gap-4 border-line max-md:flex-col max-md:rounded-card max-md:border max-md:p-4 md:border-b md:px-3 md:py-5"
        >
          <Skeleton className="h-5 w-40" />
          <Skeleton className="h-5 w-24 max-md:w-full" />
          <Skeleton className="h-5 w-32 max-md:w-full" />
          <Skeleton className="h-5 w-24 max-md:hidden" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
