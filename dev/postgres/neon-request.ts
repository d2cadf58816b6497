import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Login, Statement, Work } from './backend.ts';

/** A request of Neon's `POST /sql`, understood. */
export interface NeonRequest {
  readonly login: Login;
  readonly work: Work;
  readonly batch: boolean;
  readonly arrayMode: boolean;
  readonly rawText: boolean;
}

/** The request does not follow the protocol; the message says how. */
export class BadNeonRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadNeonRequest';
  }
}

const query = z.object({ query: z.string(), params: z.array(z.json()).default([]) });
const body = z.union([z.object({ queries: z.array(query) }), query]);

const isolationLevels = new Map([
  ['ReadUncommitted', 'isolation level read uncommitted'],
  ['ReadCommitted', 'isolation level read committed'],
  ['RepeatableRead', 'isolation level repeatable read'],
  ['Serializable', 'isolation level serializable'],
]);

type Json = z.infer<ReturnType<typeof z.json>>;

/** An element of a Postgres array literal. */
function arrayElement(value: Json): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return arrayLiteral(value);
  const text = textOf(value) ?? '';
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function arrayLiteral(values: readonly Json[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

/** A JSON parameter in Postgres' text form: arrays become array literals, objects JSON. */
function textOf(value: Json): string | null {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function statementOf(from: z.infer<typeof query>): Statement {
  return { text: from.query, params: from.params.map(textOf) };
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function loginOf(headers: IncomingHttpHeaders): Login {
  const connection = header(headers, 'neon-connection-string');
  const url = connection === undefined ? null : URL.parse(connection);
  if (!url?.username) throw new BadNeonRequest('Neon-Connection-String is missing or names no user');
  return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

function beginOf(headers: IncomingHttpHeaders): string {
  const words = ['begin'];
  const level = header(headers, 'neon-batch-isolation-level');
  if (level !== undefined) {
    const sql = isolationLevels.get(level);
    if (!sql) throw new BadNeonRequest(`unknown isolation level ${level}`);
    words.push(sql);
  }
  const readOnly = header(headers, 'neon-batch-read-only');
  if (readOnly !== undefined) words.push(readOnly === 'true' ? 'read only' : 'read write');
  const deferrable = header(headers, 'neon-batch-deferrable');
  if (deferrable !== undefined) words.push(deferrable === 'true' ? 'deferrable' : 'not deferrable');
  return words.join(' ');
}

/**
 * Understands one request from its headers and its JSON text. A batch runs in one transaction, a single query in
 * its own implicit one. Throws BadNeonRequest.
 */
export function parseNeonRequest(headers: IncomingHttpHeaders, text: string): NeonRequest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadNeonRequest('the body is not JSON');
  }
  const parsed = body.safeParse(json);
  if (!parsed.success) throw new BadNeonRequest(`the body is not a query: ${z.prettifyError(parsed.error)}`);
  const login = loginOf(headers);
  const batch = 'queries' in parsed.data;
  return {
    login,
    batch,
    arrayMode: header(headers, 'neon-array-mode') === 'true',
    rawText: header(headers, 'neon-raw-text-output') === 'true',
    work:
      'queries' in parsed.data
        ? { statements: parsed.data.queries.map(statementOf), begin: beginOf(headers) }
        : { statements: [statementOf(parsed.data)], begin: undefined },
  };
}
