import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../../worker/core/named-zod.ts';

const packages = resolve(import.meta.dirname, '../../node_modules');

/** What a package reads of the `z` that it imports from `zod/v4`. */
function namesIn(folder: string): string[] {
  const files = readdirSync(join(packages, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((text) => /import \{[^}]*\bz\b[^}]*\} from ["']zod\/v4["']/.test(text));
  return files.flatMap((text) =>
    [...text.matchAll(/\bz\.(\w+)|'(\w+)' in z\b/g)].map(([, read = '', asked]) => asked ?? read),
  );
}

test.each(['trpc-to-openapi/dist/esm', '@ai-sdk/openai-compatible/dist'])(
  'what %s asks of zod is in the Worker',
  (folder) => {
    const names = [...new Set(namesIn(folder))];
    expect(names).toContain('object');
    for (const name of names) expect(z).toHaveProperty(name);
  },
);
