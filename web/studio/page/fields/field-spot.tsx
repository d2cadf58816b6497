import type { ReactNode } from 'react';

/** Around a control: names the field, so that a click on the page leads here, and the page shows it while somebody is in it (`useFieldTarget`). */
export function FieldSpot({ field, children }: { field: string; children: ReactNode }) {
  return <div data-field={field}>{children}</div>;
}
