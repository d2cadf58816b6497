import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import * as z from 'zod';

type Texts = { [key: string]: string | Texts };
type Compiled = { [key: string]: ReturnType<typeof compile> | Compiled };

const textsSchema: z.ZodType<Texts> = z.record(z.string(), z.union([z.string(), z.lazy(() => textsSchema)]));

const catalogueFile = /\/messages\/(es|en)\.json$/;

function compileAll(texts: Texts): Compiled {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? compile(text) : compileAll(text),
    ]),
  );
}

/**
 * Parses the ICU texts of `messages/es.json` and `en.json` while building instead of in the browser: the parser, two thirds of
 * use-intl, is then left out. A text that does not parse fails the build.
 */
export function precompiledMessages(): Plugin {
  return {
    name: 'precompiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform(code, id) {
      if (!catalogueFile.test(id)) return null;
      return { code: JSON.stringify(compileAll(textsSchema.parse(JSON.parse(code)))), map: null };
    },
  };
}
