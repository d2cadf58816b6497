import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { longest } from '../../../contract/consults.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { focusFirstInvalid } from '../../kit/forms/focus-invalid.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { StarField, type Stars } from './star-field.tsx';

/** Stars and, if one likes, words about a consult that ended. */
export function RatingForm({ consultId, onRated }: { consultId: string; onRated: () => void }) {
  const t = useTranslations('rating');
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [stars, setStars] = useState<Stars | null>(null);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const rate = useMutation(api.sessions.rate.mutationOptions({ onSuccess: onRated }));
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (rate.isPending) return;
        setMissing(stars === null);
        if (stars === null) focusFirstInvalid(form.current);
        else rate.mutate({ id: consultId, stars, comment });
      }}
    >
      {rate.error && <FormError>{problemText(rate.error)}</FormError>}
      <StarField
        value={stars}
        onValue={(value) => {
          setStars(value);
          setMissing(false);
        }}
        error={missing ? t('missing') : undefined}
      />
      <TextArea
        label={t('comment')}
        optional
        value={comment}
        onValue={setComment}
        rows={3}
        maxLength={longest.ratingComment}
      />
      <Button type="submit" look="main" large busy={rate.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}
