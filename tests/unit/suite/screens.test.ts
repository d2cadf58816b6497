import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { screens } from '../../e2e/support/screens.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Routes that others stand below, and where those are. */
const layouts: Readonly<Record<string, string>> = {
  business: '/studio/$businessId',
  edited: '/studio/$businessId',
  workspace: '/studio/$businessId',
};

/** The paths of an app's routes, whole. */
function routesOf(app: 'web' | 'admin'): string[] {
  const files = readdirSync(join(root, app), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, app, file), 'utf8'))
    .filter((text) => text.includes('createRoute('))
    .flatMap((text) =>
      [...text.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']+)'/g)].map(
        ([, parent = '', path = '']) => {
          const below = layouts[parent] ?? '';
          return below !== '' && path === '/' ? below : `${below}${path}`;
        },
      ),
    );
}

test('Every address of the apps is among the screens that are looked at in every look', () => {
  const addresses = [...routesOf('web'), ...routesOf('admin').map((path) => `/admin${path}`)];
  expect(addresses.length).toBeGreaterThan(15);
  const looked = new Set(screens.map(({ route }) => route));
  expect(addresses.filter((path) => !looked.has(path))).toEqual([]);
});
