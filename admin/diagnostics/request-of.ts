import type { Procedure } from './procedure.ts';

/** By which of the two ways a procedure is called. */
export const ways = ['trpc', 'rest'] as const;
export type Way = (typeof ways)[number];

/** A request before the token is put into it; `path` begins at the site. */
export type PlainRequest = { method: string; path: string; body: string | null };

const fieldsOf = (input: unknown): [string, unknown][] =>
  typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.entries(input) : [];

function searchOf(fields: readonly [string, unknown][]): string {
  const search = new URLSearchParams();
  for (const [name, value] of fields)
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) search.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  const text = search.toString();
  return text && `?${text}`;
}

function restRequest(rest: NonNullable<Procedure['rest']>, input: unknown): PlainRequest {
  const inPath = new Set([...rest.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const fields = fieldsOf(input);
  const values = new Map(fields);
  const path = rest.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name) ?? '')),
  );
  const others = fields.filter(([name]) => !inPath.has(name));
  if (rest.method === 'GET' || rest.method === 'DELETE')
    return { method: rest.method, path: `/api${path}${searchOf(others)}`, body: null };
  return { method: rest.method, path: `/api${path}`, body: JSON.stringify(Object.fromEntries(others)) };
}

/** The request that calls a procedure with an input; over tRPC where it has no REST path. */
export function requestOf(procedure: Procedure, way: Way, input: unknown): PlainRequest {
  if (way === 'rest' && procedure.rest !== null) return restRequest(procedure.rest, input);
  const path = `/trpc/${procedure.name}`;
  if (procedure.type === 'mutation') return { method: 'POST', path, body: JSON.stringify(input ?? {}) };
  const search = new URLSearchParams({ input: JSON.stringify(input ?? {}) });
  return { method: 'GET', path: `${path}?${search.toString()}`, body: null };
}
