import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import type { Conflict } from '../content/content-store.ts';
import { useContent } from '../content/use-content.ts';
import { useEditWords } from './edit-words.ts';

/** What was written here and by somebody else, both in sight, until one is chosen. */
export function ConflictList() {
  const conflicts = useContent((store) => store.conflicts);
  return (
    <div role="status">
      {conflicts.map((conflict) => (
        <ConflictCard key={`${conflict.edit.id} ${conflict.edit.path.join('.')}`} conflict={conflict} />
      ))}
    </div>
  );
}

function ConflictCard({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('workspace.conflict');
  const keepMine = useContent((store) => store.keepMine);
  const takeTheirs = useContent((store) => store.takeTheirs);
  const { nameOf, saidOf } = useEditWords();
  return (
    <section className="mx-4 mt-4 flex flex-col gap-3 rounded-card border border-edge bg-surface p-4 sm:mx-6">
      <h2 className="flex items-start gap-2 text-base font-semibold">
        <GitCompareArrows aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
        {t('title', { what: nameOf(conflict.edit) })}
      </h2>
      <dl className="grid gap-2 sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-[0.9375rem] text-ink-soft">{t('mine')}</dt>
          <dd className="line-clamp-4 break-words">{saidOf(conflict.edit.value)}</dd>
        </div>
        <div className="min-w-0">
          <dt className="text-[0.9375rem] text-ink-soft">{t('theirs')}</dt>
          <dd className="line-clamp-4 break-words">{saidOf(conflict.now)}</dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => keepMine(conflict)}>
          {t('keepMine')}
        </Button>
        <Button onClick={() => takeTheirs(conflict)}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
