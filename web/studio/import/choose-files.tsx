import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../kit/ui/button.tsx';

type ChooseFilesProps = {
  label: string;
  icon: LucideIcon;
  /** What is taken, and what becomes of it. */
  text: string;
  accept: string;
  multiple?: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
};

/** A button that takes files of this device, and says beside it what becomes of them. */
export function ChooseFiles({ label, icon: Icon, text, accept, multiple, busy, onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button busy={busy} onClick={() => input.current?.click()}>
        <Icon aria-hidden className="size-5" />
        {label}
      </Button>
      <p className="max-w-prose text-[0.9375rem] text-ink-soft">{text}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
