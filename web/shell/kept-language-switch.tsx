import { useMutation } from '@tanstack/react-query';
import { api } from '../kit/api/api.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';

/** The choice of language for who is signed in: kept in the profile, too. */
export function KeptLanguageSwitch() {
  const save = useMutation(api.me.update.mutationOptions());
  return <LanguageSwitch onChoose={(locale) => save.mutate({ locale })} />;
}
