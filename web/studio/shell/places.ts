import {
  CreditCard,
  FileText,
  History,
  House,
  type LucideIcon,
  Palette,
  QrCode,
  Send,
  Users,
  UtensilsCrossed,
  Zap,
} from 'lucide-react';
import type { MemberRole, memberActs } from '../../../contract/sites.ts';
import { may } from './may.ts';

export type PlaceName =
  | 'home'
  | 'menu'
  | 'page'
  | 'design'
  | 'live'
  | 'publish'
  | 'sites'
  | 'people'
  | 'plan'
  | 'history';

type PlaceShape = {
  /** The address of a screen in web/routes/studio-routes.ts. */
  readonly to: string;
  /** What it is called, in `studio.place`. */
  readonly name: PlaceName;
  readonly icon: LucideIcon;
  /** What one must be allowed to do to have any use of it. */
  readonly act: keyof typeof memberActs;
};

/** What the navigation of a business leads to, in order; on a phone the first four stand in the bar, the rest behind it. */
const places = [
  { to: '/studio/$businessId', name: 'home', icon: House, act: 'read' },
  { to: '/studio/$businessId/menu', name: 'menu', icon: UtensilsCrossed, act: 'edit' },
  { to: '/studio/$businessId/page', name: 'page', icon: FileText, act: 'edit' },
  { to: '/studio/$businessId/design', name: 'design', icon: Palette, act: 'design' },
  { to: '/studio/$businessId/live', name: 'live', icon: Zap, act: 'read' },
  { to: '/studio/$businessId/publish', name: 'publish', icon: Send, act: 'read' },
  { to: '/studio/$businessId/sites', name: 'sites', icon: QrCode, act: 'read' },
  { to: '/studio/$businessId/people', name: 'people', icon: Users, act: 'read' },
  { to: '/studio/$businessId/plan', name: 'plan', icon: CreditCard, act: 'read' },
  { to: '/studio/$businessId/history', name: 'history', icon: History, act: 'read' },
] as const satisfies readonly PlaceShape[];

export type Place = (typeof places)[number];

/** Those of use to somebody who is this in the business. */
export function placesOf(role: MemberRole): readonly Place[] {
  return places.filter(({ act }) => may(role, act));
}
