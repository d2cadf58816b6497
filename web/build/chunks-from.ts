import type { Rolldown } from 'vite';

/**
 * The chunks of a bundle that load when `roots` do, these among them: what they import, and what that does.
 * @param lazily whether a chunk that is imported only once it is needed belongs to them; none does when absent.
 */
export function chunksFrom(
  bundle: Rolldown.OutputBundle,
  roots: readonly Rolldown.OutputChunk[],
  lazily: (chunk: Rolldown.OutputChunk) => boolean = () => false,
): ReadonlySet<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visitNamed(name, () => true);
    for (const name of chunk.dynamicImports) visitNamed(name, lazily);
  };
  const visitNamed = (name: string, belongs: (chunk: Rolldown.OutputChunk) => boolean): void => {
    const file = bundle[name];
    if (file?.type === 'chunk' && belongs(file)) visit(file);
  };
  for (const root of roots) visit(root);
  return found;
}
