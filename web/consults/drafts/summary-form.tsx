import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { draftBounds, summaryParts } from '../../../contract/drafts.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import type { Draft } from './draft.ts';
import { noteDrafts } from './use-drafts.ts';

type Entry = { key: string; draftLine: number | null; part: (typeof summaryParts)[number]; text: string };

/** The summary of a draft as lines that can be changed, removed and added, until the vet signs it. */
export function SummaryForm({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const t = useTranslations('drafts');
  const problemText = useProblemText();
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    summaryParts.flatMap((part) =>
      draft.lines
        .filter((line) => line.part === part)
        .map(({ id, text }) => ({ key: `${id}`, draftLine: id, part, text })),
    ),
  );
  const sign = useMutation(
    api.drafts.signSummary.mutationOptions({
      onSuccess: () => {
        toast(t('signed'));
        onDone();
        noteDrafts();
      },
    }),
  );
  const change = (key: string, text: string) =>
    setEntries(entries.map((entry) => (entry.key === key ? { ...entry, text } : entry)));
  const lines = entries.filter(({ text }) => text.trim() !== '');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (lines.length > 0 && !sign.isPending)
          sign.mutate({ id: draft.id, lines: lines.map(({ key, ...line }) => line) });
      }}
    >
      {summaryParts.map((part) => (
        <fieldset key={part} className="flex flex-col gap-2">
          <legend className="mb-1 font-semibold">{t(`parts.${part}`)}</legend>
          {entries
            .filter((entry) => entry.part === part)
            .map(({ key, text }, at) => (
              <div key={key} className="flex items-start gap-1">
                <TextArea
                  className="min-w-0 flex-1"
                  label={t('line', { number: at + 1 })}
                  rows={2}
                  maxLength={draftBounds.line}
                  value={text}
                  onValue={(changed) => change(key, changed)}
                />
                <IconButton
                  label={t('remove', { number: at + 1 })}
                  className="mt-7"
                  onClick={() => setEntries(entries.filter((entry) => entry.key !== key))}
                >
                  <Trash2 aria-hidden className="size-5" />
                </IconButton>
              </div>
            ))}
          <Button
            look="bare"
            className="self-start"
            onClick={() =>
              setEntries([...entries, { key: crypto.randomUUID(), draftLine: null, part, text: '' }])
            }
          >
            <Plus aria-hidden className="size-5" />
            {t('add')}
          </Button>
        </fieldset>
      ))}
      {lines.length === 0 && <FormError>{t('empty')}</FormError>}
      {sign.isError && <FormError>{problemText(sign.error)}</FormError>}
      <Button type="submit" look="primary" busy={sign.isPending}>
        {t('sign')}
      </Button>
    </form>
  );
}
