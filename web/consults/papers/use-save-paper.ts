import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { saveAnswer } from '../../kit/save/save-answer.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';

const asked = () => `zone=${encodeURIComponent(ownTimeZone())}`;

/** Where what was said in a consult is a document, in the language of this page and with the times of this device. */
export const transcriptPath = (consultId: string): string =>
  `/api/sessions/${consultId}/transcript.pdf?lang=${currentLocale()}&${asked()}`;

/** Where a signed plan of care is a document, in its own language. */
export const planPath = (planId: string): string => `/api/care-plans/${planId}/plan.pdf?${asked()}`;

/** Saves the document at a path on the device, and says so when it cannot. */
export function useSavePaper() {
  const t = useTranslations('papers');
  return useMutation({
    mutationFn: (path: string) => saveAnswer(path, 'call-a-vet.pdf'),
    onError: () => toast.error(t('failed')),
  });
}
