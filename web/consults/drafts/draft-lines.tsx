import { Check, ListPlus, Quote } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { DraftPart } from '../../../contract/drafts.ts';
import { Button } from '../../kit/ui/button.tsx';
import type { DraftLine } from './draft.ts';

type DraftLinesProps = {
  part: DraftPart;
  lines: readonly DraftLine[];
  /** Shows the message that a line came from. */
  onShow: (messageId: string) => void;
  /** Takes a line into the vet's plan; null where it belongs to none. */
  onTake: ((line: DraftLine) => void) | null;
  taken: ReadonlySet<number>;
};

/** The lines of a part of a draft, each with the words that it came from. */
export function DraftLines({ part, lines, onShow, onTake, taken }: DraftLinesProps) {
  const t = useTranslations('drafts');
  if (lines.length === 0) return null;
  return (
    <section>
      <h4 className="text-[0.9375rem] font-semibold text-ink-soft">{t(`parts.${part}`)}</h4>
      <ul className="flex flex-col divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="py-2">
            <p className="wrap-anywhere">{line.text}</p>
            {line.gloss.length > 0 && (
              <p className="text-[0.9375rem] text-ink-soft">{t('gloss', { terms: line.gloss.join(', ') })}</p>
            )}
            {line.citations.map(({ messageId, quote }) => (
              <button
                key={messageId}
                type="button"
                aria-label={t('quote', { text: quote })}
                onClick={() => onShow(messageId)}
                className="flex min-h-11 w-full items-center gap-2 text-left text-[0.9375rem] text-primary hover:underline"
              >
                <Quote aria-hidden className="size-4 shrink-0" />
                <span className="line-clamp-2">{quote}</span>
              </button>
            ))}
            {onTake &&
              (taken.has(line.id) ? (
                <p className="flex min-h-11 items-center gap-1.5 text-[0.9375rem] text-success">
                  <Check aria-hidden className="size-4.5" />
                  {t('isTaken')}
                </p>
              ) : (
                <Button
                  look="bare"
                  aria-label={t('takeOne', { text: line.text })}
                  onClick={() => onTake(line)}
                >
                  <ListPlus aria-hidden className="size-5" />
                  {t('take')}
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
