import { useTranslations } from 'use-intl/react';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useContent } from '../content/use-content.ts';
import { useWorkspace } from './workspace-context.ts';

/** Which page is edited, where a business has several. */
export function ConfigurationChoice() {
  const t = useTranslations('workspace');
  const configurations = useContent((store) => store.configurations);
  const { configurationId, chooseConfiguration } = useWorkspace();
  if (configurations.length < 2) return null;
  return (
    <SelectField
      className="mt-3"
      label={t('whichPage')}
      value={configurationId}
      onValue={chooseConfiguration}
      options={configurations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
