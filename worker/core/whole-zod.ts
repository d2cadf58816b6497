/** Stands in for `zod/mini` where the Worker is bundled: it has the whole of zod anyway. */
// biome-ignore-all lint/performance/noBarrelFile: a stand-in for a package hands on all that the package has
// biome-ignore-all lint/performance/noReExportAll: as above
export * from 'zod';
