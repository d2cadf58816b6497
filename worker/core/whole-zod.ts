/** Stands in for `zod/mini` where the Worker is bundled: it has the whole of zod anyway. */
export * from 'zod';
