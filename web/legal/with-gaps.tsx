import type { ReactNode } from 'react';

const [open, close] = ['\u27e6', '\u27e7'];

/** Marks what is missing within a text, for `withGaps` to show. */
export const gap = (text: string): string => `${open}${text}${close}`;

/** A text whose gaps stand out, so that nobody publishes it by accident. */
export function withGaps(text: string): ReactNode[] {
  let at = 0;
  return text.split(new RegExp(`${open}([^${close}]*)${close}`)).map((part, index) => {
    at += part.length;
    return index % 2 === 0 ? (
      part
    ) : (
      <mark key={at} className="rounded bg-emergency-soft px-1 text-ink">
        {part}
      </mark>
    );
  });
}
