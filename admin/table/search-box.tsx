import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { controlClass } from '../../web/kit/forms/field.tsx';
import { classNames } from '../../web/kit/ui/class-names.ts';

const pauseMs = 300;

/** The words to search for. They are sent when the typing pauses, or at once with Enter; the back button changes them, too. */
export function SearchBox(props: { value: string; hint: string; onValue: (value: string) => void }) {
  const { value, hint, onValue } = props;
  const t = useTranslations('table');
  const id = useId();
  const [text, setText] = useState(value);
  const sent = useRef(value);

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => send(text), pauseMs);
    return () => clearTimeout(timer);
  });

  function send(words: string): void {
    sent.current = words.trim();
    onValue(sent.current);
  }

  return (
    <search className="min-w-0 flex-1">
      <form
        className="flex min-w-0 flex-col gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        <label htmlFor={id} className="font-semibold">
          {t('search')}
        </label>
        <span className="relative block">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-soft"
          />
          <input
            id={id}
            type="search"
            enterKeyHint="search"
            maxLength={100}
            placeholder={hint}
            value={text}
            className={classNames(controlClass, 'pl-11')}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
      </form>
    </search>
  );
}
