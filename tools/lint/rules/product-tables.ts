import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';
import type { TextFile } from '../tree.ts';

/** The areas of db/schema and db/calls that belong to a product; the others are core's. */
const ofProducts =
  /^db\/(schema|calls)\/(sites\/.+|call-backs|centers|consults|desk|duty|offers|pet-photos|pets|promises|vets)\.ts$/;
const core = /^worker\/core\//;
const table = /export const (\w+) = pgTable\(\s*'(\w+)'/g;

/** A product's table: the name by which code imports it, and the one in the database. */
export type ProductTable = { name: string; inSql: string };

/** The tables that the products' files of db/schema define. */
export function productTables(files: readonly TextFile[]): ProductTable[] {
  return files
    .filter((file) => ofProducts.test(file.path))
    .flatMap((file) => [...file.text.matchAll(table)].map(([, name = '', inSql = '']) => ({ name, inSql })));
}

/** Holds "core knows no product" for the data: core imports neither a product's table nor a call for it, and names none in SQL. */
export function productTableBreaches(source: Source, tables: readonly ProductTable[]): Breach[] {
  if (!core.test(source.path)) return [];
  const breaches: Breach[] = [];
  const add = (line: number, message: string): void => {
    breaches.push({ rule: 'product-table', path: source.path, line, message });
  };
  for (const { target, line } of source.imports)
    if (target !== undefined && ofProducts.test(target)) add(line, `${target} belongs to a product`);
  const names = tables.map(({ name }) => name);
  const inSql = new RegExp(`\\b(${tables.map((one) => one.inSql).join('|')})\\b`);
  new Visitor({
    ImportDeclaration: (node) => {
      if (!node.source.value.includes('/db/schema/')) return;
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') continue;
        const { name } = specifier.imported;
        if (names.includes(name)) add(source.lineOf(specifier.start), `${name} is a product's table`);
      }
    },
    TaggedTemplateExpression: (node) => {
      if (tables.length === 0 || node.tag.type !== 'Identifier' || node.tag.name !== 'sql') return;
      const text = node.quasi.quasis.map((part) => part.value.raw).join(' ');
      const [, found] = inSql.exec(text) ?? [];
      if (found !== undefined) add(source.lineOf(node.start), `${found} is a product's table`);
    },
  }).visit(source.program);
  return breaches;
}
