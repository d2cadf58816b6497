import { type ESTree, Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';

/** Tools that run on the developer's machine may read the shell; what is deployed reads it in one place. */
const free = /^(dev|tests|tools)\/|^[^/]+\.config\.ts$|\/vite\.config\.ts$|(^|\/)env\.ts$/;

/** What Vite writes into the bundle: they say how it was built, not where it runs. */
const buildConstants = new Set(['DEV', 'PROD']);

function isMetaEnv(node: ESTree.Expression | ESTree.Super): boolean {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return false;
  return node.property.name === 'env' && node.object.type === 'MetaProperty';
}

/**
 * Holds "environment only in env.ts": no `process.env`, `import.meta.env` or `env` of `cloudflare:workers` elsewhere, and
 * none of the settings' names read from an `env`.
 * @param settings the names of the settings, as `.env.example` lists them
 */
export function envBreaches(source: Source, settings: ReadonlySet<string>): Breach[] {
  if (free.test(source.path)) return [];
  const breaches: Breach[] = [];
  const add = (offset: number, what: string): void => {
    const line = source.lineOf(offset);
    breaches.push({ rule: 'env', path: source.path, line, message: `${what} is read outside of env.ts` });
  };
  new Visitor({
    MemberExpression: (node) => {
      if (node.property.type !== 'Identifier' || node.computed) return;
      const { object, property } = node;
      if (property.name === 'env' && object.type === 'Identifier' && object.name === 'process')
        add(node.start, 'process.env');
      if (isMetaEnv(object) && !buildConstants.has(property.name)) add(node.start, 'import.meta.env');
      const onEnv =
        (object.type === 'Identifier' && object.name === 'env') ||
        (object.type === 'MemberExpression' &&
          object.property.type === 'Identifier' &&
          object.property.name === 'env');
      if (onEnv && settings.has(property.name)) add(node.start, property.name);
    },
    ImportDeclaration: (node) => {
      if (node.source.value !== 'cloudflare:workers') return;
      const names = node.specifiers.map((specifier) => specifier.local.name);
      if (names.includes('env')) add(node.start, "env of 'cloudflare:workers'");
    },
  }).visit(source.program);
  return breaches;
}

/** The names that a `.env` file sets, commented-out ones included. */
export function settingNames(envExample: string): Set<string> {
  return new Set([...envExample.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name));
}
