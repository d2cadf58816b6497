import type { Breach, Source } from './source.ts';

/** Where a part may reach: `uses` at run time, `types` for types alone. A part may always use itself. */
type Reach = { uses: readonly string[]; types?: readonly string[] };

/** What the Worker's pages share with the apps: names, looks and texts that need no browser. */
const alsoOnPages = [
  'web/brand/logo-paths.ts',
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

/** What every product of the web app may use. */
const sharedRooms = ['web/brand', 'web/kit', 'web/shell', 'web/auth', 'web/account', 'web/billing'] as const;

/** What both ends of every border agree on: words and bounds, no code. Whoever stands at a border may import it. */
const border = 'contract';

/** Schemas that a form and the verb behind it share; they import nothing but each other, so that no code of the Worker comes along. */
const consultFields = [
  'worker/consults/pets/pet.ts',
  'worker/consults/sessions/consult.ts',
  'worker/consults/sessions/consent.ts',
  'worker/consults/call-backs/callback.ts',
  'worker/consults/duty/duty-shift.ts',
  'worker/consults/duty/vet-settings.ts',
] as const;
/** The rules of urgency and the pure functions that read answers by them: the same code decides on both ends. */
const triageEngine = 'worker/consults/triage';
const moneyFields = ['worker/backoffice/money-fields.ts'] as const;
const contactFields = ['worker/core/contact/contact-fields.ts'] as const;
const profileFields = ['worker/core/identity/profile-fields.ts'] as const;
const centerFields = ['worker/backoffice/centers/center-fields.ts'] as const;

/**
 * The architecture (docs/architecture.md), the whole of it. A file belongs to the longest prefix that fits; what is not
 * listed is refused. `.` stands for the configuration files at the root.
 */
const arrows: Readonly<Record<string, Reach>> = {
  'worker/env.ts': { uses: ['worker/core'], types: ['party/rpc.ts'] },
  'worker/open-context.ts': {
    uses: ['worker/core', 'worker/consults', 'worker/sites', 'worker/env.ts', 'db'],
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
      ...contactFields,
      ...profileFields,
      'party/protocol',
      'party/room-path.ts',
      // An amount in a message reads as it does on the screen.
      'web/kit/text/money.ts',
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
    uses: ['worker/sites', 'web/sites/plans/site-meters.ts', 'web/sites/plans/messages', ...onPages],
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
    ],
    types: ['party/rpc.ts'],
  },
  // Pure: who is offered what. The dispatcher runs it.
  'worker/consults/dispatch': { uses: ['db'] },
  'worker/consults/pets/pet.ts': { uses: [] },
  'worker/consults/sessions/consent.ts': { uses: [] },
  'worker/consults/call-backs/callback.ts': { uses: [] },
  'worker/consults/duty/duty-shift.ts': { uses: [] },
  'worker/consults/duty/vet-settings.ts': { uses: [] },
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
  'worker/backoffice/centers/center-fields.ts': { uses: [] },
  'worker/sites': {
    uses: ['worker/core', 'worker/trpc.ts', 'worker/pages', 'worker/sites/pages', 'db'],
  },
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
    uses: ['worker/core', 'worker/consults', 'worker/sites', 'worker/env.ts', 'worker/open-context.ts'],
  },
  'worker/router.ts': {
    uses: ['worker/trpc.ts', 'worker/core', 'worker/consults', 'worker/sites', 'worker/backoffice'],
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
  [border]: { uses: [] },
  'party/protocol': { uses: [] },
  'party/apply-change.ts': { uses: [] },
  'party/lobby-parts.ts': { uses: [] },
  'party/client': { uses: ['party/protocol', 'party/apply-change.ts'] },
  'party/room-path.ts': { uses: [] },
  'party/rpc.ts': { uses: [], types: ['party/protocol', 'party/apply-change.ts'] },
  'party/rooms': {
    uses: [
      'party/protocol',
      'party/apply-change.ts',
      'party/lobby-parts.ts',
      'worker/core',
      'worker/consults/dispatch',
      'db',
    ],
    types: ['party/rpc.ts', 'worker/env.ts'],
  },
  db: { uses: [] },
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
  'web/sites': { uses: sharedRooms, types: ['worker'] },
  'web/contact': { uses: [...sharedRooms, ...contactFields, 'web/legal'], types: ['worker'] },
  'web/legal': { uses: sharedRooms, types: ['worker'] },
  'web/screens': { uses: [...sharedRooms, 'web/consults', 'web/sites'] },
  'web/messages': { uses: ['web'] },
  'web/routes': { uses: ['web'] },
  'web/router.ts': { uses: ['web'] },
  'web/app.tsx': { uses: ['web'] },
  'web/main.tsx': { uses: ['web'] },
  'web/build': { uses: [] },
  'web/edge': { uses: ['web/kit'] },
  'web/vite.config.ts': { uses: ['web/build'] },
  admin: {
    uses: ['web/brand', 'web/kit', ...moneyFields, ...contactFields, ...centerFields, 'party/protocol'],
    types: ['worker'],
  },
  'admin/vite.config.ts': { uses: ['web/build'] },
  dev: {
    uses: ['dev/half-year', 'dev/stripe', 'db', 'web/build', 'web/vite.config.ts', 'admin/vite.config.ts'],
  },
  // Tells a past with the product's own verbs, as a command runs them.
  'dev/half-year': {
    uses: ['dev', 'db', 'worker/core', 'worker/consults', 'worker/backoffice', 'worker/env.ts', 'ops'],
  },
  'dev/stripe': { uses: [] },
  ops: { uses: ['worker/core', 'worker/env.ts', 'db'] },
  tools: { uses: ['db/migrate'] },
  'tools/simulate': { uses: ['worker/consults/dispatch'] },
  // What is made of the articles, and how well they are found.
  'tools/knowledge': { uses: ['worker/core', 'worker/consults'] },
  'tools/search': { uses: ['worker/core', 'worker/consults'] },
  'tools/triage': { uses: ['worker/consults/triage'] },
  // What the product says, as the vendors get it.
  'tools/messages': { uses: ['tools', 'dev', 'ops', 'worker/core', 'worker/consults', 'worker/env.ts'] },
  // Our code against the vendors' own servers: it starts what the tests start.
  'tools/interop': { uses: ['tools', 'dev', 'worker/core', 'tests/support', 'tests/e2e/support'] },
  tests: { uses: ['worker', 'party', 'db', 'web', 'admin', 'dev', 'ops', 'tools', '.'] },
  '.': { uses: ['tools'] },
};

/** Packages of their own: from outside they are reached through this one file. */
const doors: Readonly<Record<string, string>> = { 'dev/stripe': 'dev/stripe/start-stripe.ts' };

const isInside = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);

/** The part of the table that a file belongs to; undefined when the table knows no such folder. */
function partOf(path: string): string | undefined {
  if (!path.includes('/')) return '.';
  return Object.keys(arrows)
    .filter((part) => isInside(path, part))
    .sort((a, b) => b.length - a.length)[0];
}

/** `worker` in a list means the whole folder with all of its parts; of a package, its door. */
const isListed = (target: string, list: readonly string[]): boolean => {
  if (isInside(target, border)) return true;
  const door = doors[partOf(target) ?? ''];
  if (door !== undefined && target !== door) return false;
  return list.some((part) => (part === '.' ? !target.includes('/') : isInside(target, part)));
};

/** Refuses an import that runs against the architecture. */
export function arrowBreaches(source: Source): Breach[] {
  const part = partOf(source.path);
  const reach = part === undefined ? undefined : arrows[part];
  if (part === undefined || !reach) {
    return [
      {
        rule: 'arrow',
        path: source.path,
        line: 1,
        message: 'belongs to no part that tools/lint/arrows.ts lists',
      },
    ];
  }
  return source.imports.flatMap(({ target, typeOnly, line }) => {
    if (target === undefined || partOf(target) === part || isListed(target, reach.uses)) return [];
    if (typeOnly && isListed(target, reach.types ?? [])) return [];
    const only = isListed(target, reach.types ?? []) ? 'only the types of ' : 'nothing of ';
    return [
      {
        rule: 'arrow',
        path: source.path,
        line,
        message: `${part} may import ${only}${partOf(target) ?? target}`,
      },
    ];
  });
}
