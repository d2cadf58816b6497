import { arrowBreaches } from './arrows/arrow-breaches.ts';
import { catalogueBreaches } from './rules/catalogues.ts';
import { colourBreaches } from './rules/colours.ts';
import { databaseBreaches } from './rules/database-door.ts';
import { deadTextBreaches } from './rules/dead-texts.ts';
import { envBreaches, settingNames } from './rules/env-access.ts';
import { fileShapeBreaches } from './rules/file-shape.ts';
import { jsonCastBreaches } from './rules/json-casts.ts';
import { machinePathBreaches } from './rules/machine-paths.ts';
import { migrationBreaches } from './rules/migrations.ts';
import { type ProductTable, productTableBreaches, productTables } from './rules/product-tables.ts';
import { screenTextBreaches } from './rules/screen-texts.ts';
import { testOnlyCallBreaches } from './rules/test-only-calls.ts';
import { verbBreaches } from './rules/verbs.ts';
import { webhookAuthBreaches } from './rules/webhook-auth.ts';
import { type Breach, parseSource, type Source } from './source.ts';
import { readTree } from './tree.ts';

function sourceBreaches(
  source: Source,
  settings: ReadonlySet<string>,
  tables: readonly ProductTable[],
): Breach[] {
  return [
    ...arrowBreaches(source),
    ...databaseBreaches(source),
    ...envBreaches(source, settings),
    ...jsonCastBreaches(source),
    ...productTableBreaches(source, tables),
    ...verbBreaches(source),
    ...webhookAuthBreaches(source),
  ];
}

/** Every breach of the house rules below a folder: those that Biome cannot express. */
export function checkTree(root: string): Breach[] {
  const files = readTree(root);
  const settings = settingNames(files.find((file) => file.path === '.env.example')?.text ?? '');
  const tables = productTables(files);
  const parsed = files
    .filter((file) => /\.tsx?$/.test(file.path))
    .map((file) => parseSource(file.path, file.text));
  const sources = parsed.filter((one) => 'program' in one);
  return [
    ...parsed.filter((one) => 'rule' in one),
    ...sources.flatMap((source) => sourceBreaches(source, settings, tables)),
    ...files.flatMap((file) => [
      ...fileShapeBreaches(file),
      ...machinePathBreaches(file),
      ...migrationBreaches(file),
    ]),
    ...catalogueBreaches(files),
    ...colourBreaches(files),
    ...deadTextBreaches(files, sources),
    ...screenTextBreaches(files, sources),
    ...testOnlyCallBreaches(sources),
  ];
}
