import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';

/** The shape of the frame and a table, while it is not known yet who is asking. */
export function FrameSkeleton() {
  return (
    <SkeletonGroup className="mx-auto grid min-h-dvh max-w-[90rem] grid-cols-1 gap-6 p-4 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-12">
      <div className="flex gap-3 md:flex-col">
        <Skeleton className="h-9 w-32" />
        <Skeleton className="h-9 w-24 md:w-full" />
      </div>
      <div className="flex flex-col gap-4 md:pt-4">
        <Skeleton className="h-9 w-48" />
        <Skeleton className="h-12 w-full max-w-lg" />
        <Skeleton className="h-72 w-full" />
      </div>
    </SkeletonGroup>
  );
}
