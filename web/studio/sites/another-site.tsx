import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import type { Business } from '../shell/use-business.ts';
import { OpenSiteForm } from './open-site-form.tsx';

type AnotherSiteProps = {
  business: Business;
  pages: ApiOutputs['configurations']['list']['configurations'];
};

/** Opens a site more, for one of the pages of the business. */
export function AnotherSite({ business, pages }: AnotherSiteProps) {
  const t = useTranslations('studioSites.another');
  const [opened, setOpened] = useState(0);
  const [chosen, setChosen] = useState(pages[0]?.id ?? '');
  const page = pages.find(({ id }) => id === chosen) ?? pages[0];
  if (page === undefined) return null;
  return (
    <div className="flex flex-col gap-5">
      {pages.length > 1 && (
        <SelectField
          label={t('page')}
          value={page.id}
          onValue={setChosen}
          options={pages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <OpenSiteForm
        key={opened}
        isAnother
        {...{ business }}
        configurationId={page.id}
        onOpened={() => setOpened(opened + 1)}
      />
    </div>
  );
}
