import { type ReactNode, useId } from 'react';

type SectionProps = {
  heading: string;
  text?: string;
  /** Beside the heading: what is done about the matter as a whole. */
  action?: ReactNode;
  children: ReactNode;
};

/** One matter of the settings, with its heading and what it is for. */
export function Section({ heading, text, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-xl">
          {heading}
        </h2>
        {action}
      </div>
      {text && <p className="mt-1 max-w-prose text-ink-soft">{text}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
