import type { Stack } from '../../support/stack.ts';
import type { Account } from './account.ts';

/** A consult that is over, and its two sides. */
type Over = { id: string; owner: Account; vet: Account };

/**
 * Ends a consult and clears its room, as after some weeks; these lines, by its owner and its vet in turns, are what the archive has of it. Nobody may write there any more.
 */
export async function archivedTalk(
  { postgres }: Stack,
  { id, owner, vet }: Over,
  lines: readonly string[],
): Promise<void> {
  const role = (name: string) =>
    postgres.query('update user_profiles set role = $2 where user_id = $1', [vet.id, name]);
  await vet.call('POST', '/sessions/end', { sessionId: id });
  await role('admin');
  await vet.call('POST', `/admin/consults/${id}/erase`, {});
  await role('vet');
  await postgres.query(
    `update chat_sessions set erased_at = null, reason = 'Cojea', follow_up_until = null where id = $1`,
    [id],
  );
  await postgres.query(
    `insert into messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
     select gen_random_uuid(), $1, 'e', n, case when n % 2 = 1 then $2::uuid else $3::uuid end,
       case when n % 2 = 1 then 'owner' else 'vet' end, line, now() + n * interval '1 second'
     from unnest($4::text[]) with ordinality as said (line, n)`,
    [id, owner.id, vet.id, lines],
  );
}
