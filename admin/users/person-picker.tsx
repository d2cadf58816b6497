import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { ChoiceGroup } from '../../web/kit/forms/choice-group.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import type { User } from './user.ts';

/** People who fit the words, at most; who is not among them needs better words. */
const most = 5;

type Person = Pick<User, 'id' | 'displayName'>;

type PersonPickerProps = {
  value: Person | null;
  onValue: (person: Person | null) => void;
  /** What to say when nobody was chosen. */
  error: string | undefined;
};

/** Finds one person by name or e-mail. */
export function PersonPicker({ value: person, onValue: onPerson, error }: PersonPickerProps) {
  const t = useTranslations('users.picker');
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const words = useDeferredValue(text.trim());
  const found = useQuery(
    api.admin.users.queryOptions(
      { q: words, pageSize: most, sort: { by: 'displayName', dir: 'asc' } },
      { enabled: words !== '', placeholderData: keepPreviousData },
    ),
  );
  const people = words === '' ? [] : (found.data?.items ?? []);
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={t('label')}
        hint={t('hint')}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={text}
        error={found.isError ? problemText(found.error) : people.length === 0 ? error : undefined}
        onValue={(value) => {
          setText(value);
          onPerson(null);
        }}
      />
      {people.length > 0 && (
        <ChoiceGroup
          legend={t('found')}
          layout="list"
          choices={people.map((each) => ({ value: each.id, label: each.displayName, detail: each.email }))}
          value={person?.id ?? null}
          error={error}
          onValue={(id) => onPerson(people.find((each) => each.id === id) ?? null)}
        />
      )}
      {words !== '' && found.isSuccess && people.length === 0 && (
        <p role="status" className="text-ink-soft">
          {t('nobody')}
        </p>
      )}
    </div>
  );
}
