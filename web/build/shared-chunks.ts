import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { reached } from './reached.ts';

type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const isPackage = (id: string): boolean => id.includes('/node_modules/');
/** They come through one file that names all of them. */
const isIcon = (id: string): boolean => /\/lucide-react\/.*\/icons\//.test(id);
/** Rules and wordings that the Worker has as well: long, and for few screens. */
const isRules = (id: string): boolean => id.includes('/worker/');

/**
 * Three files in place of a hundred small ones. `base`, the packages that every screen loads, stays on a device from one version to the next;
 * `kit` is our own code that every screen loads; `pieces` are small ones that several screens share and that need nothing beyond these files, so
 * that nobody loads a package for a screen without it.
 * @param root the folder of the app.
 * @param everywhere the files in it that every screen comes with.
 */
export function sharedChunks(root: string, everywhere: readonly string[]): Rolldown.CodeSplittingGroup[] {
  const importsOf = (modules: Modules) => (id: string) => modules.getModuleInfo(id)?.importedIds ?? [];
  let always: ReadonlySet<string> | undefined;
  const isAlways = (id: string, modules: Modules): boolean => {
    always ??= reached(
      everywhere.map((file) => join(root, file)),
      importsOf(modules),
    );
    return always.has(id) && !isIcon(id);
  };
  /** Whether it comes with nothing but what is loaded anyway, and what is as light. */
  const isLight = (id: string, modules: Modules): boolean => {
    const imports = importsOf(modules);
    const brought = reached([id], (one) => (isAlways(one, modules) ? [] : imports(one)));
    return [...brought].every(
      (one) => isAlways(one, modules) || isIcon(one) || !(isPackage(one) || isRules(one)),
    );
  };
  return [
    {
      debugName: 'base',
      name: (id, modules) => (isPackage(id) && isAlways(id, modules) ? 'base' : null),
      priority: 1,
    },
    { debugName: 'kit', name: (id, modules) => (isAlways(id, modules) ? 'kit' : null) },
    {
      debugName: 'pieces',
      name: (id, modules) => (isLight(id, modules) ? 'pieces' : null),
      minShareCount: 4,
      maxModuleSize: 4096,
    },
  ];
}
