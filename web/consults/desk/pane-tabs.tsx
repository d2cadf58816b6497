import { useTranslations } from 'use-intl/react';
import { classNames } from '../../kit/ui/class-names.ts';
import type { Pane } from './use-desk.ts';

const panes = ['queue', 'talk', 'card'] as const;

type PaneTabsProps = { pane: Pane; onPane: (pane: Pane) => void; waiting: number; hasConsult: boolean };

/** On a phone the three columns of the desk stand behind each other; these bring one to the front. */
export function PaneTabs({ pane, onPane, waiting, hasConsult }: PaneTabsProps) {
  const t = useTranslations('desk.panes');
  return (
    <nav aria-label={t('label')} className="grid grid-cols-3 border-b border-line lg:hidden">
      {panes.map((one) => (
        <button
          key={one}
          type="button"
          disabled={one !== 'queue' && !hasConsult}
          aria-current={pane === one || undefined}
          onClick={() => onPane(one)}
          className={classNames(
            'min-h-12 border-b-3 px-1 font-semibold disabled:text-edge',
            pane === one ? 'border-primary text-primary' : 'border-transparent text-ink-soft',
          )}
        >
          {one === 'queue' ? t('queue', { count: waiting }) : t(one)}
        </button>
      ))}
    </nav>
  );
}
