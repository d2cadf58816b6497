import { useState } from 'react';
import { TextArea } from '../../kit/forms/text-area.tsx';

type LinesFieldProps = {
  label: string;
  hint: string;
  lines: readonly string[];
  most: number;
  longest: number;
  /** What it says when there is too much. */
  tooMuch: string;
  onLines: (lines: string[]) => void;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list that is written as people write lists: a thing a line. */
export function LinesField({ label, hint, lines, most, longest, tooMuch, onLines }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? lines.join('\n');
  const read = linesOf(text);
  const isTooMuch = read.length > most || read.some((line) => line.length > longest);
  return (
    <TextArea
      label={label}
      hint={hint}
      value={text}
      error={isTooMuch ? tooMuch : undefined}
      onBlur={() => !isTooMuch && setTyped(null)}
      onValue={(next) => {
        setTyped(next);
        const found = linesOf(next);
        if (found.length <= most && found.every((line) => line.length <= longest)) onLines(found);
      }}
    />
  );
}
