import type { Breach, Source } from '../source.ts';
import type { Arrows } from './reach.ts';
import { webArrows } from './web-arrows.ts';
import { workerArrows } from './worker-arrows.ts';

/** What both ends of every border agree on: words and bounds, no code. Whoever stands at a border may import it. */
const border = 'contract';

/**
 * The architecture (docs/architecture.md), the whole of it. A file belongs to the longest prefix that fits; what is not
 * listed is refused. `.` stands for the configuration files at the root.
 */ const arrows: Arrows = {
  ...workerArrows,
  ...webArrows,
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
  'tools/articles': { uses: [], types: ['worker/core/locale.ts'] },
  'tools/knowledge': { uses: ['tools/articles', 'worker/core', 'worker/consults'] },
  'tools/samples': { uses: ['tools/articles', 'db/seed', 'worker/sites'] },
  'tools/help': { uses: ['tools/articles', 'worker/core', 'worker/sites', 'web/kit/text/page-address.ts'] },
  'tools/search': { uses: ['tools/knowledge', 'worker/core', 'worker/consults'] },
  // How well old sites are read.
  'tools/import': { uses: ['worker/sites/extract'] },
  // What visitors get of a template, by the same measuring as the bench of pages.
  'tools/templates': { uses: ['tools', 'db/migrate', 'tests/bench/page'] },
  'tools/triage': { uses: ['worker/consults/triage'] },
  // What the product says, as the vendors get it.
  'tools/messages': {
    uses: [
      'tools',
      'dev',
      'ops',
      'worker/core',
      'worker/consults',
      'worker/sites',
      'worker/alarms',
      'worker/env.ts',
    ],
  },
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
        message: 'belongs to no part that tools/lint/arrows/ lists',
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
