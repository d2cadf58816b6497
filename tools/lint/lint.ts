/** `npm run lint`, after Biome: prints each breach of the house rules as `path:line rule: message` and fails when there is one. */
import { resolve } from 'node:path';
import { checkTree } from './check-tree.ts';

const breaches = checkTree(resolve(import.meta.dirname, '../..'));
for (const { path, line, rule, message } of breaches) console.error(`${path}:${line} ${rule}: ${message}`);
console.log(
  breaches.length === 0 ? 'The house rules hold.' : `${breaches.length} breaches of the house rules.`,
);
if (breaches.length > 0) process.exitCode = 1;
