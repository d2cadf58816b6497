import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageHeading } from '../../../kit/ui/page-heading.tsx';

interface PaneProps {
  readonly title: string;
  /** What leads back, and its name. */
  readonly back?: { readonly label: string; readonly go: () => void };
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One view of the editor: its title, the way back, and what is in it. */
export function Pane({ title, back, action, children }: PaneProps) {
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <header className="flex flex-col gap-1">
        {back && (
          <button
            type="button"
            onClick={back.go}
            className="-ml-1 inline-flex min-h-11 items-center gap-2 self-start font-semibold text-primary"
          >
            <ArrowLeft aria-hidden className="size-5" />
            {back.label}
          </button>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
          <PageHeading className="min-w-0 text-[1.625rem]!">{title}</PageHeading>
          {action}
        </div>
      </header>
      {children}
    </div>
  );
}
