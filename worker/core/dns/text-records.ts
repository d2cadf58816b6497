import type { RequestContext } from '../context.ts';
import { askResolver } from './ask-resolver.ts';

/** The text of a record as resolvers print it: one string or several, each in quotes. */
const unquoted = (data: string): string =>
  data.startsWith('"') ? [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('') : data;

/** The TXT records of a name. Empty when there is none. Throws UNAVAILABLE. */
export async function textRecords(ctx: Pick<RequestContext, 'settings'>, name: string): Promise<string[]> {
  const { data } = await askResolver(ctx, name, 'TXT');
  return data.map(unquoted);
}
