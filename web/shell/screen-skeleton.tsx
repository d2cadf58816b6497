import { MainContent } from '../kit/ui/main-content.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';

/** Stands in for a screen whose code is on its way: a header, a heading, some lines. */
export function ScreenSkeleton() {
  return (
    <MainContent>
      <SkeletonGroup className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-3 sm:px-6">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="mt-8 h-9 w-3/4 max-w-md" />
        <Skeleton className="h-5 w-full max-w-xl" />
        <Skeleton className="h-5 w-2/3 max-w-lg" />
        <Skeleton className="mt-4 h-14 w-full max-w-sm" />
      </SkeletonGroup>
    </MainContent>
  );
}
