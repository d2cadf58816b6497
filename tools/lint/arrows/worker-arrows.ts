import type { Arrows } from './reach.ts';
import {
  centerFields,
  consultFields,
  contactFields,
  moneyFields,
  profileFields,
  triageEngine,
} from './shared-files.ts';

/** What the Worker's pages share with the apps: names, looks and texts that need no browser. */
const alsoOnPages = [
  'web/brand/logo-paths.ts',
  'web/brand/restaurants-mark-paths.ts',
  'web/brand/restaurants-name.ts',
  'web/kit/ui/button-class.ts',
  'web/kit/ui/text-link-class.ts',
  'web/kit/text/money.ts',
  'web/kit/text/phone-link.ts',
  'web/kit/text/page-address.ts',
  'web/account/region-currency.ts',
  'web/billing/price-of.ts',
  'web/billing/unit-of.ts',
  'web/kit/messages',
  'web/shell/messages',
  'web/billing/messages',
] as const;

/** What the pages of a product stand on. */
const onPages = ['worker/core', 'worker/pages', ...alsoOnPages] as const;

/** The Worker's parts. */
export const workerArrows: Arrows = {
  'worker/env.ts': { uses: ['worker/core'], types: ['party/rpc.ts'] },
  'worker/open-context.ts': {
    uses: ['worker/core', 'worker/consults', 'worker/sites', 'worker/alarms', 'worker/env.ts', 'db'],
    types: ['party/rpc.ts'],
  },
  'worker/trpc.ts': { uses: ['worker/core', 'worker/env.ts'] },
  'worker/http': {
    uses: [
      'worker/core',
      'worker/env.ts',
      'worker/open-context.ts',
      'worker/trpc.ts',
      'worker/router.ts',
      'party/room-path.ts',
      'party/lobby-parts.ts',
      'worker/pages',
      'web/kit/text/page-address.ts',
      'web/kit/session/storage-keys.ts',
    ],
    types: ['db'],
  },
  'worker/core': {
    uses: [
      'db',
      'worker/env.ts',
      'worker/trpc.ts',
      'worker/core/locale.ts',
      'worker/core/currency.ts',
      'worker/core/texts.ts',
      ...contactFields,
      ...profileFields,
      'party/protocol',
      'party/room-path.ts',
      // An amount in a message reads as it does on the screen.
      'web/kit/text/money.ts',
      'web/kit/text/month-name.ts',
    ],
    types: ['party/rpc.ts'],
  },
  'worker/pages': { uses: ['worker/core', ...alsoOnPages] },
  'worker/consults/pages': {
    uses: [
      'worker/consults',
      'web/consults/emergency/messages',
      'web/consults/centers/messages',
      'web/consults/centers/opening.ts',
      'web/consults/centers/distance.ts',
      'web/consults/plans/consult-meters.ts',
      'web/consults/plans/messages',
      ...onPages,
    ],
  },
  'worker/sites/pages': {
    uses: ['worker/sites', 'web/studio/plans/site-meters.ts', 'web/studio/plans/messages', ...onPages],
  },
  'worker/visitor-pages.ts': { uses: ['worker/pages', 'worker/consults', 'worker/sites'] },
  'worker/consults': {
    uses: [
      ...consultFields,
      triageEngine,
      'worker/consults/dispatch',
      'worker/core',
      'worker/trpc.ts',
      'db',
      'party/protocol',
      'party/lobby-parts.ts',
      // A record reads in a notice and in a document as it does on the screen.
      'web/consults/record/messages',
      'web/consults/pets/age.ts',
      'web/consults/pets/weight.ts',
      'web/kit/text/money.ts',
      'web/kit/text/month-name.ts',
      'web/kit/save/csv.ts',
    ],
    types: ['party/rpc.ts'],
  },
  // Pure: who is offered what. The dispatcher runs it.
  'worker/consults/dispatch': { uses: ['db'] },
  'worker/consults/pets/pet.ts': { uses: [] },
  'worker/consults/record/entry.ts': { uses: [] },
  'worker/consults/sessions/consent.ts': { uses: [] },
  'worker/consults/call-backs/callback.ts': { uses: [] },
  'worker/consults/duty/duty-shift.ts': { uses: [] },
  'worker/consults/duty/vet-settings.ts': { uses: [] },
  'worker/consults/vets/application.ts': { uses: [] },
  'worker/consults/sessions/consult.ts': {
    uses: ['worker/consults/pets/pet.ts', 'worker/core/locale.ts', 'worker/consults/triage/triage-schema.ts'],
  },
  [triageEngine]: { uses: [], types: ['worker/consults/triage/triage-schema.ts'] },
  'worker/consults/triage/triage-schema.ts': { uses: [triageEngine] },
  'worker/core/locale.ts': { uses: [] },
  'worker/core/currency.ts': { uses: [] },
  'worker/core/contact/contact-fields.ts': { uses: [] },
  'worker/core/identity/profile-fields.ts': { uses: ['worker/core/locale.ts', 'worker/core/currency.ts'] },
  'worker/backoffice/money-fields.ts': { uses: [] },
  'worker/backoffice/payouts/payout-fields.ts': { uses: [] },
  'worker/backoffice/centers/center-fields.ts': { uses: [] },
  'worker/sites': {
    uses: [
      'worker/core',
      'worker/trpc.ts',
      'worker/pages',
      'worker/sites/content',
      'worker/sites/extract',
      'worker/sites/menu-text',
      'worker/sites/pages',
      'db',
    ],
  },
  // Pure, and run in the browser, too.
  'worker/sites/content': { uses: [] },
  'worker/sites/menu-text': { uses: [] },
  // Pure, and not part of what the Worker starts with.
  'worker/sites/extract': { uses: ['worker/sites/menu-text', 'worker/sites/content'] },
  'worker/sites/pages/published': {
    uses: [
      'worker/sites/content',
      'worker/core/texts.ts',
      'worker/core/locale.ts',
      'worker/core/site-map.ts',
    ],
    types: ['worker/pages'],
  },
  'worker/core/site-map.ts': { uses: [] },
  'worker/core/texts.ts': { uses: [], types: ['worker/core/locale.ts'] },
  'worker/backoffice': {
    uses: [
      ...moneyFields,
      ...centerFields,
      'worker/core',
      'worker/consults',
      'worker/sites',
      'worker/trpc.ts',
      'db',
    ],
  },
  'worker/background': {
    uses: [
      'worker/core',
      'worker/consults',
      'worker/sites',
      'worker/alarms',
      'worker/env.ts',
      'worker/open-context.ts',
      'db',
    ],
  },
  // What can go wrong with all of it, and how it is told.
  'worker/alarms': { uses: ['worker/core', 'db'] },
  'worker/router.ts': {
    uses: [
      'worker/trpc.ts',
      'worker/core',
      'worker/consults',
      'worker/sites',
      'worker/backoffice',
      // An admin runs a job of cron.
      'worker/background',
    ],
  },
  'worker/app.ts': {
    uses: [
      'worker/http',
      'worker/env.ts',
      'worker/trpc.ts',
      'worker/router.ts',
      'worker/pages',
      'worker/visitor-pages.ts',
      'web/kit/text/page-address.ts',
      'worker/core',
      'worker/consults',
      'worker/sites',
      'worker/alarms',
    ],
  },
  'worker/index.ts': {
    uses: [
      'worker/app.ts',
      'worker/background',
      'worker/env.ts',
      'worker/open-context.ts',
      'worker/core',
      'worker/consults',
      'worker/sites',
      'party/rooms',
    ],
  },
};
