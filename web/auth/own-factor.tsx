import { KnownFactor } from '../kit/session/known-factor.tsx';
import { useShownFactors } from '../kit/session/use-shown-factors.ts';
import { ErrorState } from '../kit/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '../kit/ui/skeleton.tsx';

/** Asks for the second factor in the middle of a form, where the auth server wants it first. */
export function OwnFactor({ onShown }: { onShown: () => void }) {
  const factors = useShownFactors();
  if (factors.isError) return <ErrorState error={factors.error} onRetry={() => void factors.refetch()} />;
  if (factors.data) return <KnownFactor factors={factors.data} onShown={onShown} />;
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-5" />
      <Skeleton className="h-12" />
    </SkeletonGroup>
  );
}
