import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';

interface ConflictCardsProps<Name extends string> {
  readonly fields: readonly {
    readonly name: Name;
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  readonly onMine: (name: Name) => void;
  readonly onTheirs: (name: Name) => void;
}

/** Fields that were written here and in another place: both texts in sight, until one is chosen. */
export function ConflictCards<Name extends string>({ fields, onMine, onTheirs }: ConflictCardsProps<Name>) {
  const t = useTranslations('care.conflict');
  return (
    <div role="status">
      {fields.map(({ name, label, mine, theirs }) => (
        <section
          key={name}
          className="mt-3 flex flex-col gap-3 rounded-card border border-edge bg-surface p-4"
        >
          <h3 className="flex items-start gap-2 text-base font-semibold">
            <GitCompareArrows aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
            {t('title', { what: label })}
          </h3>
          <dl className="grid gap-2">
            {(
              [
                ['mine', mine],
                ['theirs', theirs],
              ] as const
            ).map(([side, said]) => (
              <div key={side} className="min-w-0">
                <dt className="text-[0.9375rem] text-ink-soft">{t(side)}</dt>
                <dd className="wrap-anywhere whitespace-pre-wrap">{said === '' ? t('nothing') : said}</dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={() => onMine(name)}>
              {t('keepMine')}
            </Button>
            <Button onClick={() => onTheirs(name)}>{t('takeTheirs')}</Button>
          </div>
        </section>
      ))}
    </div>
  );
}
