import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** What a rule found: one line of the lint's output. */
export type Breach = { rule: string; path: string; line: number; message: string };

/** A module named by a file, by whatever syntax. */
export type Import = {
  specifier: string;
  /** The file below the root when the specifier is relative, else undefined. */
  target: string | undefined;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  /** True for `import('…')`, which is fetched when it is reached. */
  late: boolean;
  line: number;
  /** Where it begins in the file. */
  offset: number;
};

/** A parsed TypeScript file. Paths are relative to the root, with `/`. */
export type Source = {
  path: string;
  program: ReturnType<typeof parseSync>['program'];
  imports: readonly Import[];
  lineOf: (offset: number) => number;
};

/** Parses a TypeScript file; one that is not TypeScript is a breach itself. */
export function parseSource(path: string, text: string): Source | Breach {
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) return { rule: 'syntax', path, line: 1, message: problem.message };

  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number, late = false): void => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, target, typeOnly, late, line: lineOf(offset), offset });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type', node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type', node.start);
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') add(String(node.source.value), false, node.start, true);
    },
    TSImportType: (node) => add(node.source.value, true, node.start),
  }).visit(parsed.program);
  return { path, program: parsed.program, imports, lineOf };
}
