import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { locales } from '../../contract/people.ts';
import type { Locale } from '../../worker/core/locale.ts';

/**
 * Reads an article's file: YAML between two lines of three hyphens, then Markdown, which `make` gets trimmed.
 * @throws an error that names the file when head or body is not as it should be
 */
export function readArticleFile<Article>(
  id: string,
  locale: string,
  text: string,
  make: (head: unknown, body: string) => Article,
): Article {
  try {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    if (head === undefined || body === undefined) throw new Error('no head between lines of three hyphens');
    return make(parse(head), body.trim());
  } catch (cause) {
    throw new Error(`${id}/${locale}.md: ${String(cause)}`, { cause });
  }
}

/** Every article of a folder in both languages, in the order of ids: a folder each by its id, a file a language. */
export function readArticleFolder<Article>(
  folder: string,
  read: (id: string, locale: Locale, text: string) => Article,
): Article[] {
  return readdirSync(folder)
    .sort()
    .flatMap((id) =>
      locales.map((locale) => read(id, locale, readFileSync(join(folder, id, `${locale}.md`), 'utf8'))),
    );
}

/** The module that the Worker reads the articles from. */
export const articleModule = (
  command: string,
  type: { readonly name: string; readonly from: string },
  name: string,
  articles: readonly object[],
): string =>
  [
    `// Made of the articles by \`${command}\`.`,
    `import type { ${type.name} } from '${type.from}';`,
    '',
    `export const ${name}: readonly ${type.name}[] = [`,
    ...articles.map((article) => `${JSON.stringify(article)},`),
    '];',
    '',
  ].join('\n');
