import * as z from 'zod';
import { endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  flag,
  mergeMetadata,
  metadata,
  params,
  text,
  uncoveredParams,
  url,
} from '../api/params.ts';
import { missingParam, noSuchReference } from '../api/refusal.ts';
import type { World } from '../world/world.ts';
import { accountAt, blankAccount } from './account-record.ts';

/** How long the way to the onboarding page is open: it is for a person who is about to follow it. */
const linkSeconds = 300;

const requested = z.strictObject({ requested: flag });
const accountParams = params({
  type: z.literal('express'),
  country: z.string().regex(/^[A-Z]{2}$/),
  email: emptyable(text.max(512)).optional(),
  capabilities: z.strictObject({ transfers: requested, ...uncoveredParams('card_payments') }),
  metadata: emptyable(metadata).optional(),
  ...uncoveredParams(
    'account_token',
    'business_profile',
    'business_type',
    'company',
    'controller',
    'default_currency',
    'documents',
    'external_account',
    'groups',
    'individual',
    'settings',
    'tos_acceptance',
  ),
});

const linkParams = params({
  account: text,
  type: z.literal('account_onboarding'),
  refresh_url: url.optional(),
  return_url: url.optional(),
  ...uncoveredParams('collect', 'collection_options'),
});

/** `POST /v1/account_links`: a page that one person opens once, soon. https://docs.stripe.com/api/account_links */
function createLink(world: World, fields: z.output<typeof linkParams>): object {
  if (world.tables.accounts.get(fields.account) === undefined)
    throw noSuchReference('account', fields.account, 'account');
  if (fields.refresh_url === undefined) throw missingParam('refresh_url');
  if (fields.return_url === undefined) throw missingParam('return_url');
  const id = world.ids.next('', 24);
  const created = world.time.now();
  const answer = {
    object: 'account_link',
    created,
    expires_at: created + linkSeconds,
    url: `${world.url}/setup/${id}`,
  } as const;
  world.tables.accountLinks.put({
    ...answer,
    id,
    account: fields.account,
    refresh_url: fields.refresh_url,
    return_url: fields.return_url,
    opened: false,
  });
  return answer;
}

export const accountEndpoints = [
  endpoint('POST', '/accounts', accountParams, (world, { country, email = null, metadata: pairs }) =>
    world.tables.accounts.put(blankAccount(world, { country, email, metadata: mergeMetadata({}, pairs) })),
  ),
  endpoint('GET', '/accounts/:id', params({}), (world, _, id) => accountAt(world, id)),
  endpoint('POST', '/account_links', linkParams, (world, { expand: _, ...fields }) =>
    createLink(world, fields),
  ),
];
