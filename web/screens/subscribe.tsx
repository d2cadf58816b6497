import { SubscribeScreen } from '../billing/subscribe-screen.tsx';
import { useConsultUnits } from '../consults/plans/use-consult-units.ts';
import { useSiteUnits } from '../studio/plans/use-site-units.ts';

/** The order of a plan, of whichever product. */
export function Subscribe() {
  return <SubscribeScreen unitTexts={{ 'call-a-vet': useConsultUnits(), gastronomy: useSiteUnits() }} />;
}
