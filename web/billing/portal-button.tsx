import { useEffect } from 'react';
import { toast } from 'sonner';
import { apiClient } from '../kit/api/api.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { Button } from '../kit/ui/button.tsx';
import type { ButtonLook } from '../kit/ui/button-class.ts';
import { useHostedPage } from './use-hosted-page.ts';

/** Leads to the payment provider's page for cards and invoices. */
export function PortalButton({ look, label }: { look: ButtonLook; label: string }) {
  const page = useHostedPage((_: undefined) => apiClient.subscriptions.portal.mutate({}));
  const problemText = useProblemText();
  const { error } = page;
  const text = error === null ? null : problemText(error);
  useEffect(() => {
    if (text !== null) toast.error(text);
  }, [text]);
  return (
    <Button look={look} busy={page.busy} onClick={() => page.go(undefined)}>
      {label}
    </Button>
  );
}
