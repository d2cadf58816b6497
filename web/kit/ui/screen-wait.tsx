import { PageHeading } from './page-heading.tsx';
import { Skeleton, SkeletonGroup } from './skeleton.tsx';

/** A screen that does something by itself and then moves on: says what. */
export function ScreenWait({ title }: { title: string }) {
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <SkeletonGroup className="mt-6 flex flex-col gap-3">
        <Skeleton className="h-24" />
        <Skeleton className="h-5 w-2/3" />
      </SkeletonGroup>
    </>
  );
}
