import { type ReactNode, useId } from 'react';

type SectionProps = { heading: string; text: string; children: ReactNode };

/** One matter of the settings, with its heading and what it is for. */
export function Section({ heading, text, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id} className="text-xl">
        {heading}
      </h2>
      <p className="mt-1 mb-4 text-ink-soft">{text}</p>
      {children}
    </section>
  );
}
