import { LocateFixed, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import type { Point } from './clinic.ts';
import { usePlace } from './use-place.ts';

/** The longest that may be typed; the Worker refuses more. */
const longestPlace = 80;

type PlaceSearchProps = {
  /** What was looked for last. */
  typed: string;
  onWords: (words: string) => void;
  onPoint: (point: Point) => void;
};

/** Where to look: a town, a postal code or a name that is typed, or where this device is, when that is asked for. */
export function PlaceSearch({ typed, onWords, onPoint }: PlaceSearchProps) {
  const t = useTranslations('centers.search');
  const [words, setWords] = useState(typed);
  const place = usePlace((point) => {
    setWords('');
    onPoint(point);
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (words.trim() !== '') onWords(words.trim());
  }
  return (
    <div className="flex flex-col gap-3">
      <search>
        <form noValidate className="flex items-end gap-2" onSubmit={submit}>
          <TextField
            className="min-w-0 grow"
            label={t('label')}
            type="search"
            enterKeyHint="search"
            autoComplete="postal-code"
            maxLength={longestPlace}
            value={words}
            onValue={setWords}
          />
          <IconButton
            type="submit"
            label={t('submit')}
            className="mb-2 bg-primary text-on-primary hover:bg-primary-strong"
          >
            <Search aria-hidden className="size-5" />
          </IconButton>
        </form>
      </search>
      <Button className="self-start" busy={place.state === 'asking'} onClick={place.ask}>
        {place.state !== 'asking' && <LocateFixed aria-hidden className="size-5" />}
        {t('here')}
      </Button>
      <p role="status" className="text-[0.9375rem] text-ink-soft empty:hidden">
        {place.state === 'denied' ? t('denied') : place.state === 'unknown' ? t('unknown') : null}
      </p>
    </div>
  );
}
