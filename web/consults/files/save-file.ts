import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { Attachment } from '../../../contract/files.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useConsultAccess } from '../consult-access.ts';
import { fileAddress } from './file-address.ts';

/** Saves a file on the device, by an address that is asked for at that moment. */
export function useSaveFile({ id, name }: Attachment): () => Promise<void> {
  const t = useTranslations('files');
  const problem = useProblemText();
  const { client } = useConsultAccess();
  return async () => {
    try {
      const address = await fileAddress(client, id, 'saved');
      if (address === null) {
        toast.error(t('gone'));
        return;
      }
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
    } catch (error) {
      toast.error(problem(error));
    }
  };
}
