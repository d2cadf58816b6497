import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';

type CopyButtonProps = {
  /** What is copied. */
  text: string;
  /** What that is, for people who do not see what the button stands beside. */
  what: string;
};

/** Copies a text; says so in the button, and in words where it cannot. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const t = useTranslations('studioWords');
  const [done, setDone] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setDone(true);
        toast.success(t('copied'));
      },
      () => toast.error(t('notCopied')),
    );
  const Icon = done ? Check : Copy;
  return (
    <Button className="shrink-0" aria-label={t('copyNamed', { what })} onClick={() => void copy()}>
      <Icon aria-hidden className="size-4.5" />
      {t('copy')}
    </Button>
  );
}
