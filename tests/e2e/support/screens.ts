import type { Language } from './texts.ts';

/** Who is signed in: nobody, an owner with a consult under way and one behind them, their vet, an owner with a restaurant, an admin. */
export type Side = 'visitor' | 'owner' | 'vet' | 'restaurateur' | 'admin';

/** Rows that a screen needs to have something to show. */
export interface Shown {
  /** A consult under way. */
  readonly consult: string;
  /** One that is over, and the plan that was signed in it. */
  readonly ended: string;
  readonly plan: string;
  /** The owner's account and their animal. */
  readonly owner: string;
  readonly pet: string;
  /** A request of theirs to be called back. */
  readonly callback: string;
  /** A business of theirs, with a first page that is not on the web. */
  readonly business: string;
  /** One that is on the web. */
  readonly restaurant: string;
}

/** A screen that an address leads to. `route` is the path of the app's router, below `/admin` in the admin app. */
export interface Screen {
  readonly side: Side;
  readonly route: string;
  readonly address: (shown: Shown, language: Language) => string;
}

const at = (side: Side, route: string, address: Screen['address'] = () => route): Screen => ({
  side,
  route,
  address,
});

/** Every screen with an address of its own. States of a screen that a journey leads to are looked at in the journey. */
export const screens: readonly Screen[] = [
  at('visitor', '/'),
  at('visitor', '/emergency'),
  at('visitor', '/start'),
  at('visitor', '/pricing'),
  at('visitor', '/pricing', () => '/pricing?product=gastronomy'),
  at('visitor', '/clinicas'),
  at('visitor', '/clinicas', () => '/clinicas?q=Madrid'),
  at('visitor', '/c'),
  at('visitor', '/c/$id', () => '/c/nobody'),
  at('visitor', '/clinics'),
  at('visitor', '/clinics', () => '/clinics?q=Madrid&km=50'),
  at('visitor', '/contact'),
  at('visitor', '/contact', () => '/contact?topic=enterprise'),
  at('visitor', '/subscribe', () => '/subscribe?plan=care'),
  at('visitor', '/sign-in'),
  at('visitor', '/sign-in/return'),
  at('visitor', '/forgot-password'),
  at('visitor', '/help'),
  at('visitor', '/legal/$page', () => '/legal/terms'),
  at('visitor', '/legal/$page', () => '/legal/privacy'),
  at('visitor', '/legal/$page', () => '/legal/cookies'),
  at('visitor', '/legal/$page', () => '/legal/imprint'),
  at('visitor', '/restaurants'),
  at('visitor', '/restaurants/help'),
  at('visitor', '/restaurants/help', () => '/restaurants/help?q=qr'),
  at('visitor', '/restaurants/help/$article', () => '/restaurants/help/allergens'),
  at('visitor', '/templates'),
  at('visitor', '/templates/$code', () => '/templates/cozy'),
  at('visitor', '/studio/begin'),
  at('visitor', '/studio/join'),
  at('visitor', '/goodbye'),
  at('visitor', '/nowhere'),
  at('visitor', '/admin/consults'),
  at('owner', '/start'),
  at('owner', '/subscribe', () => '/subscribe?plan=care'),
  at('owner', '/app'),
  at('owner', '/app/pets/new'),
  at('owner', '/app/pets/$id', ({ pet }) => `/app/pets/${pet}`),
  at('owner', '/app/pets/$id/edit', ({ pet }) => `/app/pets/${pet}/edit`),
  at('owner', '/app/billing'),
  at('owner', '/app/security'),
  at('owner', '/app/security/password'),
  at('owner', '/app/security/factor'),
  at('owner', '/app/notifications'),
  at('owner', '/app/account'),
  at('owner', '/app/account/email'),
  at('owner', '/app/account/data'),
  at('owner', '/app/account/delete'),
  at('owner', '/consult/$id', ({ consult }) => `/consult/${consult}`),
  at('owner', '/consult/$id', ({ ended }) => `/consult/${ended}`),
  at('owner', '/care-plan/$id', ({ plan }) => `/care-plan/${plan}`),
  at('owner', '/call-back/$id', ({ callback }) => `/call-back/${callback}`),
  at('owner', '/admin/users'),
  at('vet', '/vet'),
  at('vet', '/vet/pets/$id', ({ pet }) => `/vet/pets/${pet}`),
  at('vet', '/vet/duty'),
  at('vet', '/vet/settings'),
  at('vet', '/vet/profile'),
  at('owner', '/vet/apply'),
  at('vet', '/vet/earnings'),
  at('vet', '/vet', ({ consult }) => `/vet?consult=${consult}`),
  at('restaurateur', '/studio'),
  at('restaurateur', '/studio/$businessId', ({ business }) => `/studio/${business}`),
  ...(['page', 'design', 'live', 'publish', 'sites', 'people', 'plan', 'history', 'import'] as const).map(
    (screen) =>
      at(
        'restaurateur',
        `/studio/$businessId/${screen}`,
        ({ restaurant }) => `/studio/${restaurant}/${screen}`,
      ),
  ),
  at('restaurateur', '/studio/$businessId/live', ({ restaurant }) => `/studio/${restaurant}/live?show=hours`),
  at('restaurateur', '/studio/$businessId/menu', ({ restaurant }) => `/studio/${restaurant}/menu`),
  at('restaurateur', '/studio/$businessId/menu', ({ restaurant }) => `/studio/${restaurant}/menu?view=menus`),
  at('restaurateur', '/studio/begin'),
  at('restaurateur', '/templates/$code', () => '/templates/stylish'),
  at('admin', '/admin/', () => '/admin/nowhere'),
  at('admin', '/admin/consults'),
  at('admin', '/admin/consults', ({ consult }) => `/admin/consults?row=${consult}`),
  at('admin', '/admin/users'),
  at('admin', '/admin/users', ({ owner }) => `/admin/users?row=${owner}`),
  at('admin', '/admin/payments'),
  at('admin', '/admin/vets'),
  at('admin', '/admin/applications'),
  at('admin', '/admin/payouts'),
  at('admin', '/admin/payout-rules'),
  at('admin', '/admin/payout-rules', () => '/admin/payout-rules?rule=chat.all.eur'),
  at('admin', '/admin/credits'),
  at('admin', '/admin/prices'),
  at('admin', '/admin/webhooks'),
  at('admin', '/admin/notifications'),
  at('admin', '/admin/findable'),
  at('admin', '/admin/audit'),
  at('admin', '/admin/jobs'),
  at('admin', '/admin/figures'),
  at('admin', '/admin/figures', () => '/admin/figures?step=week'),
  at('admin', '/admin/sites'),
  at('admin', '/admin/templates'),
  at('admin', '/admin/imports'),
  at('admin', '/admin/articles'),
  at('admin', '/admin/settings'),
  at('admin', '/admin/diagnostics'),
  at('admin', '/admin/contact'),
  at('admin', '/admin/centers'),
  at('admin', '/admin/centers', () => '/admin/centers?row=00000000-0000-7000-8000-000000000001'),
];
