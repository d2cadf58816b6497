import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { EmptyState } from '../../web/kit/ui/empty-state.tsx';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '../../web/kit/ui/skeleton.tsx';
import { DetailDrawer } from './detail-drawer.tsx';
import type { TableRow } from './features.ts';

type RowDetailsProps<Row extends TableRow> = {
  /** The row that the address names; undefined when the drawer is closed. */
  id: string | undefined;
  /** The rows of this page: the row is most often one of them. */
  items: readonly Row[];
  /** Asked only for a row that is not on this page, as with a link that somebody sent. */
  lookUp: { data: Row | null | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  onClose: () => void;
  titleOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
};

/** The drawer with the row that the address names, wherever that row is. */
export function RowDetails<Row extends TableRow>(props: RowDetailsProps<Row>) {
  const { id, items, lookUp } = props;
  const t = useTranslations('table');
  const named = id === undefined ? undefined : (items.find((row) => row.id === id) ?? lookUp.data);
  const [shown, setShown] = useState(named);
  // What was shown stays while the drawer moves away, and while a row that no longer fits the filter is looked up.
  const wait = named === undefined && (id === undefined || id === shown?.id);
  if (!wait && named !== shown) setShown(named);

  const body = () => {
    if (shown) return props.children(shown);
    if (shown === null) return <EmptyState title={t('gone')} text={t('goneText')} />;
    if (lookUp.isError) return <ErrorState error={lookUp.error} onRetry={() => void lookUp.refetch()} />;
    return (
      <SkeletonGroup className="flex flex-col gap-4">
        <Skeleton className="h-5 w-3/4" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="h-5 w-2/3" />
      </SkeletonGroup>
    );
  };
  return (
    <DetailDrawer
      open={id !== undefined}
      onClose={props.onClose}
      title={shown ? props.titleOf(shown) : t('details')}
    >
      {body()}
    </DetailDrawer>
  );
}
