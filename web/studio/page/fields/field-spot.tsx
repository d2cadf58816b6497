import type { ReactNode } from 'react';
import { markOfField } from '../../preview/edit-place.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';

/** Around a control: where a click on the page leads to (`content.hero.title`), and what the page shows while somebody is in it. */
export function FieldSpot({ field, children }: { field: string; children: ReactNode }) {
  const { show } = useWorkspace();
  return (
    <div data-field={field} onFocus={() => show(markOfField(field))}>
      {children}
    </div>
  );
}
