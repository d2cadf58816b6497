import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';

/** Puts a text onto the clipboard, and says whether it is there. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('diagnostics.copy');
  const [said, setSaid] = useState<'done' | 'refused' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('done'),
      () => setSaid('refused'),
    );
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button onClick={() => void copy()}>
        <Copy aria-hidden className="size-5" />
        {label}
      </Button>
      <span role="status" className="text-ink-soft">
        {said && t(said)}
      </span>
    </span>
  );
}
