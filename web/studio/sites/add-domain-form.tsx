import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { sitesChanged } from '../shell/use-sites.ts';

/** Asks for an address of the restaurant's own. */
export function AddDomainForm({ siteId }: { siteId: string }) {
  const t = useTranslations('studioSites.domains');
  const form = useEntryForm({
    entry: { host: '' },
    schema: z.object({ host: z.string().trim().min(4) }),
    async send({ host }) {
      try {
        await apiClient.sites.domains.add.mutate({ siteId, host });
      } catch (error) {
        const { code, fields } = problemOf(error);
        if (code !== 'BAD_INPUT') throw error;
        const isOurs = fields.some(({ problem }) => problem === 'ours');
        throw new Refused(undefined, { host: isOurs ? 'ours' : 'wrong' });
      }
      form.reset();
      await sitesChanged();
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-wrap items-end gap-3">
        <form.Field name="host">
          {(field) => (
            <TextField
              className="min-w-56 flex-1"
              label={t('host')}
              hint={t('hint')}
              inputMode="url"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              {...bound(field, (message) => t(message === 'ours' ? 'ours' : 'wrong'))}
            />
          )}
        </form.Field>
        <form.Submit className="mb-1.5 min-h-12">{t('add')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
