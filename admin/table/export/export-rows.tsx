import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../../web/kit/api/problem-text.ts';
import { Button } from '../../../web/kit/ui/button.tsx';
import type { FileColumn } from './file-columns.ts';
import type { AskPage } from './read-rows.ts';
import { useExport } from './use-export.ts';

type ExportRowsProps<Row> = {
  fileName: string;
  columns: readonly FileColumn<Row>[];
  ask: AskPage<Row>;
};

/** Saves the rows that search and filters leave, of all pages, as a file; says how far it is, and stops when asked. */
export function ExportRows<Row>(props: ExportRowsProps<Row>) {
  const t = useTranslations('table.export');
  const problemText = useProblemText();
  const { state, start, stop } = useExport(props);
  const said = () => {
    if (state.status === 'reading') return t('reading', { count: state.count });
    if (state.status === 'failed')
      return `${problemText(state.error)} ${t('kept', { count: state.read.rows.length })}`;
    if (state.status === 'saved') return t(state.isCut ? 'cut' : 'saved', { count: state.count });
    return null;
  };
  const isReading = state.status === 'reading';
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 text-[0.9375rem]">
      <p role="status" className={state.status === 'failed' ? 'text-emergency' : 'text-ink-soft'}>
        {said()}
      </p>
      {/* One button, so that the focus stays where it is while it changes. */}
      <Button look="bare" className="-mr-4" onClick={isReading ? stop : start}>
        {!isReading && <Download aria-hidden className="size-5" />}
        {t(isReading ? 'stop' : state.status === 'failed' ? 'goOn' : 'start')}
      </Button>
    </div>
  );
}
