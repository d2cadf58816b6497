import type { Arrows } from './reach.ts';
import {
  centerFields,
  consultFields,
  contactFields,
  moneyFields,
  profileFields,
  settingFields,
  triageEngine,
} from './shared-files.ts';

/** What every product of the web app may use. */
const sharedRooms = ['web/brand', 'web/kit', 'web/shell', 'web/auth', 'web/account', 'web/billing'] as const;

/** The parts of both apps. */
export const webArrows: Arrows = {
  'web/kit': { uses: ['party/protocol', 'party/client'], types: ['worker'] },
  'web/brand': { uses: [] },
  // The web app: shared rooms know no product, a product no other; the files at its root, and `screens`, put them together.
  'web/shell': { uses: sharedRooms, types: ['worker'] },
  'web/auth': { uses: sharedRooms, types: ['worker'] },
  'web/account': { uses: [...sharedRooms, ...profileFields, 'party/client'], types: ['worker'] },
  'web/billing': { uses: sharedRooms, types: ['worker'] },
  'web/consults': {
    uses: [...sharedRooms, ...consultFields, triageEngine, 'web/legal', 'party/protocol', 'party/client'],
    types: ['worker'],
  },
  // What is edited is read by the verbs' own rules, and a page is drawn as it is for its guests: both are pure.
  'web/studio': {
    uses: [
      ...sharedRooms,
      'worker/sites/content',
      'worker/sites/menu-text',
      'worker/sites/pages/published',
      'worker/core/pdf',
    ],
    types: ['worker'],
  },
  'web/contact': { uses: [...sharedRooms, ...contactFields, 'web/legal'], types: ['worker'] },
  'web/legal': { uses: sharedRooms, types: ['worker'] },
  'web/screens': { uses: [...sharedRooms, 'web/consults', 'web/studio'] },
  'web/messages': { uses: ['web'] },
  'web/routes': { uses: ['web'] },
  'web/router.ts': { uses: ['web'] },
  'web/app.tsx': { uses: ['web'] },
  'web/main.tsx': { uses: ['web'] },
  // Puts what the Worker reads among the static files.
  'web/build': { uses: ['worker/core/pdf', 'worker/core/static-files.ts'] },
  'web/edge': { uses: ['web/kit'] },
  'web/vite.config.ts': { uses: ['web/build'] },
  admin: {
    uses: [
      'web/brand',
      'web/kit',
      ...moneyFields,
      ...contactFields,
      ...centerFields,
      ...settingFields,
      'party/protocol',
      // The diagnostics start a consult as the apps do.
      'worker/consults/sessions/consent.ts',
    ],
    types: ['worker'],
  },
  'admin/vite.config.ts': { uses: ['web/build'] },
};
