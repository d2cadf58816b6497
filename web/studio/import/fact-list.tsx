import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FactEntry, FactName } from './draft-choice.ts';
import { SourceNote } from './source-note.tsx';
import { useFactWords } from './use-fact-words.ts';

type FactListProps = {
  entries: readonly FactEntry[];
  taken: ReadonlySet<FactName>;
  onTaken: (name: FactName, isTaken: boolean) => void;
};

/** What was found of the place beside what it has: of each, mine is kept or theirs is taken. */
export function FactList({ entries, taken, onTaken }: FactListProps) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {entries.map((entry) => (
        <Fact
          key={entry.name}
          entry={entry}
          isTaken={taken.has(entry.name)}
          onTaken={(is) => onTaken(entry.name, is)}
        />
      ))}
    </ul>
  );
}

function Fact({
  entry,
  isTaken,
  onTaken,
}: {
  entry: FactEntry;
  isTaken: boolean;
  onTaken: (is: boolean) => void;
}) {
  const t = useTranslations('studioImport.review');
  const { nameOf, wordsOf } = useFactWords();
  const id = useId();
  const { name, mine, theirs } = entry;
  const choice = (value: boolean, label: string, words: string) => (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="radio"
        name={id}
        checked={isTaken === value}
        onChange={() => onTaken(value)}
        className="mt-0.5 size-5.5 shrink-0 accent-primary"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="block text-[0.9375rem] text-ink-soft">{label}</span>
        {words}
      </span>
    </label>
  );
  return (
    <li className="py-3">
      <fieldset>
        <legend className="font-semibold">{nameOf(name)}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {choice(true, t('theirs'), wordsOf(name, theirs))}
          {choice(false, t('mine'), mine === undefined ? t('nothing') : wordsOf(name, mine))}
        </div>
        <SourceNote {...entry} />
      </fieldset>
    </li>
  );
}
