import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { NotePanel } from './note-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';

type CareTabsProps = {
  consult: ApiOutputs['sessions']['get'];
  userId: string;
  /** The animal, and what can be done with the consult. */
  animal: ReactNode;
  /** What was drafted from the conversation, above the plan that it is for. */
  draft: ReactNode;
};

const tabs = ['animal', 'note', 'plan'] as const;

/** Beside the conversation: the animal, the vet's note, the plan for its owner. */
export function CareTabs({ consult, userId, animal, draft }: CareTabsProps) {
  const t = useTranslations('care.tabs');
  return (
    <Tabs.Root defaultValue="animal" className="flex min-h-0 flex-col gap-5">
      <Tabs.List aria-label={t('label')} className="grid grid-cols-3 border-b border-line">
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab}
            value={tab}
            className="min-h-11 border-b-3 border-transparent px-1 font-semibold text-ink-soft data-active:border-primary data-active:text-primary"
          >
            {t(tab)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="animal">{animal}</Tabs.Panel>
      <Tabs.Panel value="note">
        <NotePanel {...{ consult, userId }} />
      </Tabs.Panel>
      <Tabs.Panel value="plan" className="flex flex-col gap-5">
        {draft}
        <PlanPanel consultId={consult.id} userId={userId} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
