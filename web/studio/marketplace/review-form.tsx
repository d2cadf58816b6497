import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { siteLengths, type TemplateCode } from '../../../contract/sites.ts';
import { api, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { bound } from '../../kit/forms/bound.ts';
import { StarField } from '../../kit/forms/star-field.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';

const starsSchema = z.number().int().min(1).max(5);
const schema = z.object({
  stars: starsSchema.nullable().pipe(starsSchema),
  comment: z.string().trim().max(siteLengths.ratingComment),
});

/** Stars and, if one likes, words about a template. Sent again, it takes the place of what was said before. */
export function ReviewForm({ code }: { code: TemplateCode }) {
  const t = useTranslations('templates.reviews');
  const rate = useMutation(api.templates.rate.mutationOptions());
  const [isSent, setSent] = useState(false);
  const form = useEntryForm({
    entry: { stars: null, comment: '' },
    schema,
    async send(review) {
      try {
        await rate.mutateAsync({ code, ...review });
      } catch (error) {
        if (problemOf(error).code === 'FORBIDDEN') throw new Refused(t('onlyUsers'));
        throw error;
      }
      setSent(true);
      await queryClient.invalidateQueries({ queryKey: api.templates.pathKey() });
    },
  });
  if (isSent)
    return (
      <p role="status" className="mt-4 font-semibold text-success">
        {t('sent')}
      </p>
    );
  return (
    <form.AppForm>
      <form.Frame className="mt-6 flex flex-col gap-4">
        <form.Field name="stars">
          {(field) => <StarField label={t('rate')} {...bound(field, t('missing'))} />}
        </form.Field>
        <form.Field name="comment">
          {(field) => (
            <TextArea
              label={t('comment')}
              hint={t('anonymous')}
              optional
              rows={3}
              maxLength={siteLengths.ratingComment}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="primary">{t('send')}</form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
