import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { problemOf } from '../../kit/api/api-problem.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useBeginImport } from './use-begin-import.ts';

const schema = z.object({ address: z.string().trim().min(4, 'wrong').max(2_000, 'wrong') });

/** Asks for the address of an old site and has it read. */
export function AddressForm({ businessId }: { businessId: string }) {
  const t = useTranslations('studioImport');
  const begin = useBeginImport(businessId);
  const form = useEntryForm({
    entry: { address: '' },
    schema,
    async send({ address }) {
      try {
        await begin({ address });
      } catch (error) {
        throw problemOf(error).code === 'BAD_INPUT' ? new Refused(undefined, { address: 'wrong' }) : error;
      }
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-5">
        <form.Field name="address">
          {(field) => (
            <TextField
              type="text"
              inputMode="url"
              autoComplete="url"
              autoCapitalize="none"
              spellCheck={false}
              label={t('address.label')}
              hint={t('address.hint')}
              {...bound(field, t('address.wrong'))}
            />
          )}
        </form.Field>
        <form.Submit look="primary" large>
          {t('address.read')}
        </form.Submit>
        <p className="text-ink-soft">
          {t('address.noSite')}{' '}
          <Link
            to="/studio/$businessId/menu"
            params={{ businessId }}
            search={{ view: 'paste' }}
            className="text-primary"
          >
            {t('address.paste')}
          </Link>
        </p>
      </form.Frame>
    </form.AppForm>
  );
}
