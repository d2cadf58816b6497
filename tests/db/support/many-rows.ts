import type { TestPostgres } from '../../support/postgres.ts';

const rows = 100_000;
const people = 1_000;

/**
 * Fills the tables with 100,000 rows each, of 1,000 more people. One consult in a thousand is `vet`'s, one in five `career`'s (ids of
 * vets).
 */
export async function fillTables(
  postgres: TestPostgres,
  { vet, career }: Readonly<Record<'vet' | 'career', string>>,
): Promise<void> {
  // The rows are made to fit each other: foreign keys need not look them up a million times.
  await postgres.exec(`
    set session_replication_role = replica;
    insert into user_profiles (user_id, email, display_name, locale)
      select uuidv7(), i || '@demo.test', 'p', 'es' from generate_series(1, ${people}) i;
    create table people as select user_id, row_number() over () - 1 as n from user_profiles;
    insert into pets (owner_id, name, species)
      select p.user_id, 'pet', 'dog' from generate_series(1, ${rows}) i join people p on p.n = i % ${people};
    insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
      select user_id, 'gastronomy', (select id from subscription_plans where code = 'free'), 'active', now(), now(), 'start'
      from people;
    insert into subscription_usage (user_id, subscription_id, product, meter, period_start, period_end, included)
      select s.user_id, s.id, 'gastronomy', 'site', now() + i * interval '1 month', now() + (i + 1) * interval '1 month', 1
      from user_subscriptions s cross join generate_series(1, ${rows / people}) i where s.product = 'gastronomy';
    insert into usage_reservations (user_id, usage_id, meter, amount, idempotency_key, expires_at)
      select user_id, id, meter, 1, 'k' || id, now() from subscription_usage;
    insert into usage_ledger (usage_id, user_id, reservation_id, kind, amount, balance_before, balance_after)
      select usage_id, user_id, id, 'commit', 1, 0, 1 from usage_reservations;
    insert into chat_sessions (owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version, consent_country,
        consent_at, idempotency_key, request_hash)
      select owner_id, id,
        case when n % 1000 = 0 then '${vet}' when n % 5 = 1 then '${career}' else owner_id end,
        'chat', 'ended', 'r', 'es', '1', 'ES', now(), id::text, '' from (select *, row_number() over () as n from pets) p;
    insert into messages (id, session_id, epoch, seq, sender_role, body, sent_at)
      select uuidv7(), id, 'e', 1, 'owner', 'm', now() from chat_sessions;
    insert into ratings (session_id, owner_id, vet_id, stars) select id, owner_id, vet_id, 5 from chat_sessions;
    insert into consult_offers (session_id, vet_id, offered_at, expires_at, outcome, closed_at)
      select id, vet_id, queued_at, queued_at + interval '20 seconds', 'accepted', queued_at from chat_sessions;
    insert into device_sessions (session_id, user_id)
      select uuidv7(), p.user_id from generate_series(1, ${rows}) i join people p on p.n = i % ${people};
    drop table people;
    reset session_replication_role`);
  await postgres.exec('vacuum analyze');
}
