import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';

const drivers =
  /^(@neondatabase\/serverless|drizzle-orm\/(neon|node-postgres|pglite|postgres-js)[\w-]*|pg|@electric-sql\/pglite)(\/|$)/;
const deployed = /^(worker|party|web|admin|db)\//;
/** The doors, the driver's errors, and the command-line tools beside them, which log in as the owner. */
const mayConnect = /^db\/(client|errors|migrate|seed)(\.ts|\/)/;
/** Table definitions become migrations, where nothing can be bound. */
const mayWriteRawSql = /^(db\/(schema|migrate|seed)(\.ts|\/)|tests\/|dev\/)/;
/** Where a query may be put together: in verbs and rooms. Routers, middleware and entry files only call verbs. */
const mayQuery =
  /^(party|db|tests|dev)\/|^worker\/(core|consults|sites|backoffice|alarms)\/(?!(.*\/)?([\w-]+-)?router\.ts$)/;

/**
 * Holds R10 in the source: the database is reached by its two doors, and only below the verbs. (At run time a bare query is
 * `permission denied`, which tests/db shows.)
 */
export function databaseBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  const add = (line: number, message: string): void => {
    breaches.push({ rule: 'database', path: source.path, line, message });
  };
  for (const { specifier, line, typeOnly } of source.imports) {
    if (drivers.test(specifier) && deployed.test(source.path) && !mayConnect.test(source.path)) {
      add(line, `${specifier} is a bare database handle; use asActor or asService of db/client.ts`);
    } else if (/^drizzle-orm(\/|$)/.test(specifier) && !typeOnly && !mayQuery.test(source.path)) {
      add(line, 'Drizzle is used only below the verbs');
    }
  }
  new Visitor({
    MemberExpression: (node) => {
      if (node.computed || node.property.type !== 'Identifier') return;
      const { object, property } = node;
      if (
        property.name === 'raw' &&
        object.type === 'Identifier' &&
        object.name === 'sql' &&
        !mayWriteRawSql.test(source.path)
      ) {
        add(source.lineOf(node.start), 'sql.raw puts text into SQL unescaped; bind a parameter');
      }
      const owner =
        object.type === 'Identifier'
          ? object.name
          : object.type === 'MemberExpression' && object.property.type === 'Identifier'
            ? object.property.name
            : '';
      if (property.name === 'run' && (owner === 'db' || owner === 'door') && !mayQuery.test(source.path)) {
        add(source.lineOf(node.start), 'only a verb or a room runs queries');
      }
    },
  }).visit(source.program);
  return breaches;
}
