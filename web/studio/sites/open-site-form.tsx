import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { slugPattern } from '../../../contract/sites.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { QuotaNote } from '../plan/quota-note.tsx';
import type { Business } from '../shell/use-business.ts';
import { sitesChanged } from '../shell/use-sites.ts';
import { SlugField } from './slug-field.tsx';
import { slugOf } from './slug-of.ts';
import { slugRefused } from './slug-refused.ts';

type OpenSiteFormProps = {
  business: Business;
  configurationId: string;
  /** One more, beside the main thing of the screen: nothing is proposed for it. */
  isAnother?: boolean;
  onOpened?: () => void;
};

/** Gives a page an address of its own. Nothing is seen there until it is published. */
export function OpenSiteForm({ business, configurationId, isAnother = false, onOpened }: OpenSiteFormProps) {
  const t = useTranslations('studioSites');
  // Sent again after a lost answer, it is the same site.
  const [key] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<unknown>(null);
  const form = useEntryForm({
    entry: { slug: isAnother ? '' : slugOf(business.name) },
    schema: z.object({ slug: z.string().regex(slugPattern) }),
    async send({ slug }) {
      setRefusal(null);
      try {
        await apiClient.sites.open.mutate({ key, businessId: business.id, configurationId, slug });
      } catch (error) {
        setRefusal(error);
        throw slugRefused(error);
      }
      toast.success(t('opened'));
      await sitesChanged();
      onOpened?.();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="slug">
          {(field) => (
            <SlugField {...bound(field, (message) => t(message === 'taken' ? 'slug.taken' : 'slug.wrong'))} />
          )}
        </form.Field>
        <QuotaNote refusal={refusal} />
        <form.Submit look={isAnother ? 'quiet' : 'main'} large>
          {t('open')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
