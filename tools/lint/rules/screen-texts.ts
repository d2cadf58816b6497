import { posix } from 'node:path';
import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';
import type { TextFile } from '../tree.ts';
import { readMessages } from './catalogues.ts';

/** Fetched before anything is drawn: `main.tsx` of each app asks for the shell's texts, and with any part the kit's come. */
const always = ['web/kit/messages', 'web/shell/messages', 'admin/shell/messages'];

/** A screen that a router fetches late, with the parts whose texts come along. */
type Screen = { file: string; parts: string[]; line: number };

type Node = { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The folders of the catalogues that `messages/parts.ts` names, by their part. */
function partFolders(source: Source): Map<string, string> {
  const folders = new Map<string, string>();
  new Visitor({
    Property: (node) => {
      if (node.key.type !== 'Identifier' || node.value.type !== 'CallExpression') return;
      const { name } = node.key;
      const { start, end } = node.value;
      const spanish = source.imports.find(
        ({ specifier, offset }) => offset > start && offset < end && specifier.endsWith('/es.json'),
      );
      if (spanish?.target) folders.set(name, posix.dirname(spanish.target));
    },
  }).visit(source.program);
  return folders;
}

/** Every call `any(() => import('./screen.tsx'), …, texts.part, …)` of a router. */
function screensOf(source: Source): Screen[] {
  const screens: Screen[] = [];
  new Visitor({
    CallExpression: (node) => {
      const [load, ...rest] = node.arguments;
      if (load?.type !== 'ArrowFunctionExpression' || load.body.type !== 'ImportExpression') return;
      const { start, end } = load;
      const imported = source.imports.find(({ offset }) => offset >= start && offset < end)?.target;
      const parts = rest.flatMap((argument) =>
        argument.type === 'MemberExpression' &&
        argument.object.type === 'Identifier' &&
        argument.object.name === 'texts' &&
        argument.property.type === 'Identifier'
          ? [argument.property.name]
          : [],
      );
      if (imported) screens.push({ file: imported, parts, line: source.lineOf(node.start) });
    },
  }).visit(source.program);
  return screens;
}

/** The namespaces that a file's `useTranslations` names. */
function namespacesOf(source: Source): string[] {
  const named: string[] = [];
  new Visitor({
    CallExpression: (node) => {
      const [first] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'useTranslations') return;
      // A name that is handed in belongs to whoever hands it in, and shows texts of its own.
      if (isNode(first) && first.type === 'Identifier') return;
      const isText = isNode(first) && first.type === 'Literal' && 'value' in first;
      named.push(isText && typeof first.value === 'string' ? (first.value.split('.')[0] ?? '') : '');
    },
  }).visit(source.program);
  return named;
}

/** A file and all that it imports at run time, without what is fetched later. */
function closureOf(file: string, sources: ReadonlyMap<string, Source>): Source[] {
  const found = new Map<string, Source>();
  const visit = (path: string): void => {
    const source = sources.get(path);
    if (!source || found.has(path)) return;
    found.set(path, source);
    for (const { target, typeOnly, late } of source.imports) if (target && !typeOnly && !late) visit(target);
  };
  visit(file);
  return [...found.values()];
}

/**
 * Refuses a screen that shows texts which are not fetched with it: people would read `billing.title` until another screen brought them.
 * Asks for `messages/parts.ts` and `router.ts` in each app; see `needTexts`.
 */
export function screenTextBreaches(files: readonly TextFile[], sources: readonly Source[]): Breach[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const catalogues = new Map(
    files
      .filter(({ path }) => path.endsWith('/messages/es.json'))
      .map(({ path, text }) => [
        posix.dirname(path),
        new Set([...readMessages(text).keys()].map((key) => key.split('.')[0])),
      ]),
  );
  return ['web', 'admin'].flatMap((app) => {
    const router = byPath.get(`${app}/router.ts`);
    const partsFile = byPath.get(`${app}/messages/parts.ts`);
    if (!router || !partsFile) return [];
    const folders = partFolders(partsFile);
    const screens = [{ file: router.path, parts: [], line: 1 }, ...screensOf(router)];
    return screens.flatMap(({ file, parts, line }) => {
      const fetched = [...always, ...parts.map((part) => folders.get(part) ?? '')];
      const has = (namespace: string) => fetched.some((folder) => catalogues.get(folder)?.has(namespace));
      return closureOf(file, byPath).flatMap((source) =>
        [...new Set(namespacesOf(source))]
          .filter((namespace) => !has(namespace))
          .map((namespace) => ({
            rule: 'screen-text',
            path: router.path,
            line,
            message: `${source.path} shows "${namespace}", which is not fetched with ${file}`,
          })),
      );
    });
  });
}
