import type { UserContext } from '../../core/context.ts';
import { fileTitle } from '../../core/zip/file-title.ts';
import { type ZipEntry, zipStream } from '../../core/zip/zip-stream.ts';
import { contentFileOf, menuFileOf } from '../content/content-file.ts';
import type { SiteSnapshot } from '../content/site-snapshot.ts';
import { snapshotOf } from '../content/snapshot-of.ts';
import { menuCsv } from './menu-csv.ts';
import { readPageContent } from './read-page-content.ts';
import { fontFile, photosFolder, staticSite } from './static-site.ts';

/** Bytes of what stands beside the pages of a site, by its path below `/site-photos/`, or `font`; null when there is none. */
export type OpenBeside = (what: { photo: string } | 'font') => Promise<Uint8Array | null>;

const encoder = new TextEncoder();
const text = (name: string, content: string): ZipEntry => ({
  name,
  bytes: encoder.encode(content),
  packed: false,
});

async function* entries(
  { content, configuration }: Awaited<ReturnType<typeof readPageContent>>,
  now: Date,
  open: OpenBeside,
): AsyncGenerator<ZipEntry> {
  const file = contentFileOf(content, configuration, now);
  const snapshot = snapshotOf(content, configuration);
  yield text('content.json', `${JSON.stringify(file, null, 2)}\n`);
  yield text('menu.json', `${JSON.stringify(menuFileOf(file), null, 2)}\n`);
  yield text('menu.csv', `\uFEFF${menuCsv(snapshot)}`);
  for (const [name, html] of staticSite(snapshot, { ...content.live, soldOut: {} }, now.getTime()))
    yield text(`site/${name}`, html);
  const face = await open('font');
  if (face !== null) yield { name: `site/${fontFile}`, bytes: face, packed: true };
  for (const path of photoPaths(snapshot)) {
    const bytes = await open({ photo: path });
    if (bytes !== null) yield { name: `site/${photosFolder}/${path}`, bytes, packed: true };
  }
}

const photoPaths = ({ photos }: SiteSnapshot): string[] =>
  Object.values(photos).flatMap(({ files }) => files.map(({ path }) => path));

/** An archive as it is sent, and what it is to be called. */
export interface Archive {
  readonly name: string;
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * What is edited of a page, as an archive (ZIP): `site/`, which opens from a disk, with its photos; `content.json` and `menu.json`, which can be read in again;
 * `menu.csv` for spreadsheets. On every plan. Throws NOT_FOUND.
 */
export async function exportSite(ctx: UserContext, id: string, open: OpenBeside): Promise<Archive> {
  const edited = await readPageContent(ctx, id);
  return {
    name: `${fileTitle(edited.content.business.name, 'site')}.zip`,
    body: zipStream(entries(edited, ctx.now, open), ctx.now),
  };
}
