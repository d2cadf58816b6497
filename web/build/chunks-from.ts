import type { Rolldown } from 'vite';
import { reached } from './reached.ts';

/**
 * The chunks of a bundle that load when `roots` do, these among them: what they import, and what that does.
 * @param lazily whether a chunk that is imported only once it is needed belongs to them; none does when absent.
 */
export function chunksFrom(
  bundle: Rolldown.OutputBundle,
  roots: readonly Rolldown.OutputChunk[],
  lazily: (chunk: Rolldown.OutputChunk) => boolean = () => false,
): ReadonlySet<Rolldown.OutputChunk> {
  const named = (names: readonly string[]) =>
    names.map((name) => bundle[name]).filter((file) => file?.type === 'chunk');
  return reached(roots, ({ imports, dynamicImports }) => [
    ...named(imports),
    ...named(dynamicImports).filter(lazily),
  ]);
}
