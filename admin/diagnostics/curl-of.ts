import type { PlainRequest } from './request-of.ts';

/** A word for a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The request as a curl command for a POSIX shell. The token is left to the variable TOKEN, so that none lies about in a history or a chat.
 * `origin`: of the site.
 */
export function curlOf({ method, path, body }: PlainRequest, origin: string, withToken: boolean): string {
  return [
    `curl -X ${method} ${quoted(origin + path)}`,
    ...(withToken ? [`-H "authorization: Bearer $TOKEN"`] : []),
    ...(body === null ? [] : [`-H 'content-type: application/json'`, `-d ${quoted(body)}`]),
  ].join(' \\\n  ');
}
