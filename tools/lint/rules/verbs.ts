import type { Breach, Source } from '../source.ts';

const verb = /^worker\/(core|consults|sites|backoffice)\/(?!pages\/|(.*\/)?([\w-]+-)?router\.ts$)/;
const transport = /^(@trpc\/|hono(\/|$)|@hono\/)/;

/** Holds "no Hono, no tRPC in a verb": a cron run, a room or a webhook calls it, too. Only an area's router knows tRPC, and its pages are drawn with Hono's JSX. */
export function verbBreaches(source: Source): Breach[] {
  if (!verb.test(source.path)) return [];
  return source.imports
    .filter(({ specifier, target }) => transport.test(specifier) || target === 'worker/trpc.ts')
    .map(({ specifier, line }) => ({
      rule: 'verb',
      path: source.path,
      line,
      message: `a verb does not know ${specifier}`,
    }));
}
