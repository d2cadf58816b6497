/** One page of a table as the Worker gives it: the rows, and where the pages beside it begin. */
export type TablePage<Row> = {
  items: Row[];
  next: string | null;
  previous: string | null;
  total: Total;
  clipped: boolean;
};

/** How many rows match; `more`: at least so many. */
export type Total = { count: number; more: boolean };
