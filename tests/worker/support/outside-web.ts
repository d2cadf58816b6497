import { vi } from 'vitest';

/** What a host answers: a status, nothing, where its name leads, its pages by their paths, or whatever it makes of a request. */
export type Host =
  | number
  | 'away'
  | { readonly leadsTo: string }
  | Readonly<Record<string, string>>
  | ((request: Request) => Response | Promise<Response>);

/** The web as a test has it. Names that are not in it nobody has; what is asked of it is written down as `host/path`. */
export function outsideWeb(hosts: Readonly<Record<string, Host>>): { readonly asked: string[] } {
  const asked: string[] = [];
  const outside = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.pathname === '/dns-query') {
      const name = url.searchParams.get('name') ?? '';
      const host = hosts[name];
      const isKnown = host !== undefined && url.searchParams.get('type') === 'A';
      const data = typeof host === 'object' && 'leadsTo' in host ? host.leadsTo : '93.184.216.34';
      return Response.json({
        Status: host === undefined ? 3 : 0,
        Answer: isKnown ? [{ type: 1, data }] : [],
      });
    }
    const said = hosts[url.hostname];
    if (said === undefined) return outside(input, init);
    asked.push(`${url.hostname}${url.pathname}`);
    if (typeof said === 'function') return said(new Request(input, init));
    if (said === 'away') throw new TypeError('refused');
    if (typeof said === 'number') return new Response('', { status: said });
    const page = Object.entries(said).find(([path]) => path === url.pathname)?.[1];
    if (page === undefined) return new Response('', { status: 404 });
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  return { asked };
}
