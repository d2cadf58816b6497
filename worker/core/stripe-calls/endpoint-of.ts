/** A part of a path that is an id: what Stripe makes has a prefix and a random end; our products are named in one word. */
const isId = (part: string, before: string | undefined) =>
  /^[a-z]+_[A-Za-z0-9_]*[A-Z0-9]/.test(part) || before === 'products';

/** The endpoint that a call counts for, which is a method with its path: `GET /v1/invoices/:id`. `path` with its query. */
export function endpointOf(method: string, path: string): string {
  const [pathname = ''] = path.split('?');
  const parts = pathname.split('/');
  return `${method} ${parts.map((part, at) => (isId(part, parts[at - 1]) ? ':id' : part)).join('/')}`;
}
