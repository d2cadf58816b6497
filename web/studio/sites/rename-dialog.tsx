import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { slugPattern } from '../../../contract/sites.ts';
import { apiClient } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { type Site, sitesChanged } from '../shell/use-sites.ts';
import { SlugField } from './slug-field.tsx';
import { slugRefused } from './slug-refused.ts';

/** Another name for a site in our addresses; the one before goes on leading to it. */
export function RenameDialog({ site, onClose }: { site: Site; onClose: () => void }) {
  const t = useTranslations('studioSites');
  const form = useEntryForm({
    entry: { slug: site.slug },
    schema: z.object({ slug: z.string().regex(slugPattern) }),
    async send({ slug }) {
      try {
        await apiClient.sites.rename.mutate({ id: site.id, slug });
      } catch (error) {
        throw slugRefused(error);
      }
      toast.success(t('rename.done'));
      await sitesChanged();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('rename.title')}
      text={t('rename.text', { slug: site.slug })}
    >
      <form.AppForm>
        <form.Frame>
          <form.Field name="slug">
            {(field) => (
              <SlugField
                {...bound(field, (message) => t(message === 'taken' ? 'slug.taken' : 'slug.wrong'))}
              />
            )}
          </form.Field>
          <form.Submit look="primary" large>
            {t('rename.confirm')}
          </form.Submit>
        </form.Frame>
      </form.AppForm>
    </Dialog>
  );
}
