import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { ratingFields } from '../../../worker/consults/sessions/consult.ts';
import { api } from '../../kit/api/api.ts';
import { bound } from '../../kit/forms/bound.ts';
import { StarField } from '../../kit/forms/star-field.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';

const schema = ratingFields.extend({
  stars: z.number().nullable().pipe(ratingFields.shape.stars),
  comment: ratingFields.shape.comment.unwrap(),
});

/** Stars and, if one likes, words about a consult that ended. */
export function RatingForm({ consultId, onRated }: { consultId: string; onRated: () => void }) {
  const t = useTranslations('rating');
  const rate = useMutation(api.sessions.rate.mutationOptions());
  const form = useEntryForm({
    entry: { stars: null, comment: '' },
    schema,
    async send(rating) {
      await rate.mutateAsync({ id: consultId, ...rating });
      onRated();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="stars">
          {(field) => <StarField label={t('stars')} {...bound(field, t('missing'))} />}
        </form.Field>
        <form.Field name="comment">
          {(field) => <TextArea label={t('comment')} optional {...bound(field)} rows={3} maxLength={2000} />}
        </form.Field>
        <form.Submit look="main" large>
          {t('send')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
