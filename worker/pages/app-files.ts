import * as z from 'zod';
import type { Locale } from '../core/locale.ts';

const filesSchema = z.record(z.string(), z.array(z.string().regex(/^\/[\w./-]+$/)));
type Files = z.infer<typeof filesSchema>;

const known = new WeakMap<Fetcher, Files>();

async function read(assets: Fetcher): Promise<Files> {
  try {
    const answer = await assets.fetch('https://assets.local/app-files.json');
    return filesSchema.parse(await answer.json());
  } catch {
    return {}; // while developing there is no built app
  }
}

/** The files that the first screen of the built app loads in a language, read once per isolate; none where no app was built. */
export async function appFiles(assets: Fetcher, locale: Locale): Promise<readonly string[]> {
  let files = known.get(assets);
  if (files === undefined) {
    files = await read(assets);
    known.set(assets, files);
  }
  return files[locale] ?? [];
}
