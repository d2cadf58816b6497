import { memberActs } from '../../../contract/sites.ts';
import { useContent } from '../content/use-content.ts';

/** Whether the person may change what the business is and how it looks, and not only what is written. */
export function useMayDesign(): boolean {
  const role = useContent((store) => store.content.role);
  return memberActs.design.some((one) => one === role);
}
