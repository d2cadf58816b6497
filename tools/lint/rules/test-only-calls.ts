import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';

const calls = /^db\/calls\/[^/]+\.ts$/;
/** What only tests need lies with them. */
const ofTests = /^tests\//;

type Export = { path: string; name: string; line: number };

/** What a file of db/calls gives away, without its types: a type describes what a call takes. */
function exportsOf(source: Source): Export[] {
  const found: Export[] = [];
  new Visitor({
    ExportNamedDeclaration: (node) => {
      if (node.declaration?.type !== 'VariableDeclaration') return;
      for (const { id } of node.declaration.declarations)
        if (id.type === 'Identifier')
          found.push({ path: source.path, name: id.name, line: source.lineOf(node.start) });
    },
  }).visit(source.program);
  return found;
}

/** The names that a file imports from files of db/calls, as `path name`. */
function importsOf(source: Source): string[] {
  const targets = new Map(source.imports.map(({ offset, target }) => [offset, target]));
  const found: string[] = [];
  new Visitor({
    ImportDeclaration: (node) => {
      const target = targets.get(node.start) ?? '';
      if (!calls.test(target)) return;
      for (const specifier of node.specifiers)
        if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier')
          found.push(`${target} ${specifier.imported.name}`);
    },
  }).visit(source.program);
  return found;
}

/** Holds that db/calls has what the product calls: a call that only tests make belongs to tests/db. */
export function testOnlyCallBreaches(sources: readonly Source[]): Breach[] {
  const used = new Set(sources.filter(({ path }) => !ofTests.test(path)).flatMap(importsOf));
  return sources
    .filter(({ path }) => calls.test(path))
    .flatMap(exportsOf)
    .filter(({ path, name }) => !used.has(`${path} ${name}`))
    .map(({ path, name, line }) => ({
      rule: 'test-only-call',
      path,
      line,
      message: `nobody but a test calls ${name}`,
    }));
}
