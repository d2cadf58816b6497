import { type ReactNode, useId } from 'react';

/** A check of the diagnostics: what it is, and what it does. */
export function CheckSection({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 id={id} className="text-lg">
        {title}
      </h3>
      <p className="max-w-prose text-ink-soft">{text}</p>
      {children}
    </section>
  );
}
