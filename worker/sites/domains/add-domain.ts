import * as z from 'zod';
import { addDomain as add } from '../../../db/calls/sites/sites.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { newLinkToken } from '../../core/link-token.ts';
import { type Domain, domainOf, hostSchema } from './domain.ts';

export const addDomainInput = z.object({
  siteId: z.uuid(),
  host: hostSchema.meta({ example: 'www.example.com' }),
});

/** Asks for an address of a site's own, and says what proves it. Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, BAD_INPUT (a host of ours). */
export async function addDomain(
  ctx: UserContext,
  { siteId, host }: z.output<typeof addDomainInput>,
): Promise<Domain> {
  const ours = [...ctx.settings.origins, ctx.settings.appUrl].flatMap(
    (origin) => URL.parse(origin)?.hostname ?? [],
  );
  // Names below `localhost` are those of whoever's machine it is (RFC 6761, 6.3): there they try a domain of their own.
  const isOurs = (own: string) => host === own || (own !== 'localhost' && host.endsWith(`.${own}`));
  if (ours.some(isOurs)) throw new AppError('BAD_INPUT', { fields: [{ path: 'host', problem: 'ours' }] });
  const [[row]] = await ctx.db.run((tx) => [add(tx, siteId, host, `site-proof=${newLinkToken(32)}`)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return domainOf(ctx, row);
}
