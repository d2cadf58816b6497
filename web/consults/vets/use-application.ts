import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isOpenState } from '../../../contract/vets.ts';
import { api } from '../../kit/api/api.ts';
import type { Application } from './application.ts';

/** Saving, sending and taking back one's application; what the Worker answers is what every screen shows from then on. */
export function useApplication() {
  const queries = useQueryClient();
  const key = api.vets.application.get.queryKey({});
  const take = (application: Application) => {
    queries.setQueryData(key, (known) => ({
      documents: known?.documents ?? [],
      application,
      isOpen: isOpenState(application.state),
    }));
    return queries.invalidateQueries({ queryKey: key });
  };
  return {
    save: useMutation(api.vets.application.save.mutationOptions({ onSuccess: take })),
    send: useMutation(api.vets.application.send.mutationOptions({ onSuccess: take })),
    withdraw: useMutation(api.vets.application.withdraw.mutationOptions({ onSuccess: take })),
  };
}
