import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';

/** Says that the password is the new one while other devices may still be signed in. */
export function useOthersIn(): () => void {
  const t = useTranslations('auth');
  return () => toast.error(t('passwordSaved'), { description: t('othersIn') });
}
