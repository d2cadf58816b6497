import { useContent } from '../content/use-content.ts';
import { may } from '../shell/may.ts';

/** Whether the person may change what the business is and how it looks, and not only what is written. */
export function useMayDesign(): boolean {
  const role = useContent((store) => store.content.role);
  return may(role, 'design');
}
