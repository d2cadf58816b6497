import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNeonHttp } from '../../../dev/postgres/neon-http.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import { adminTables } from '../../bench/admin/admin-tables.ts';
import { lookAt } from '../../bench/big-set/measure.ts';
import { type Rehearsal, rehearse } from '../../bench/big-set/rehearsal.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { fillTables } from '../support/many-rows.ts';
import { openWorld, type World } from '../support/world.ts';

// What is read is asserted, not the time; `npm run bench -- admin` has the times, at a million consults.
const rows = 30_000;
/** Rows of a scan of a whole table that no list may reach: all tables that are filled here have more. */
const whole = 20_000;

let postgres: RealPostgres;
let world: World;
let backend: Rehearsal;
let admin: AdminContext;
let closeNeon: () => Promise<void>;

beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openWorld(postgres);
  const person = await world.person({ role: 'admin' });
  const vet = await world.person({ role: 'vet' });
  await fillTables(postgres, { vet: vet.id, career: vet.id });
  await postgres.exec(`
    set session_replication_role = replica;
    insert into payments (user_id, purpose, consult_key, meter, amount, currency, status, created_at)
      select '${person.id}', case n % 3 when 0 then 'overage' else 'invoice' end, n::text, 'chat', 100, 'EUR',
        (array['captured', 'failed', 'voided', 'refunded'])[1 + n % 4], now() - n * interval '1 minute' from generate_series(1, ${rows}) n;
    insert into webhook_inbox (source, external_id, type, event_created, livemode, payload, status, received_at)
      select 'stripe', 'evt_' || n, 't', now(), false, '{}', (array['done', 'failed'])[1 + (n % 1000 = 0)::int], now() - n * interval '1 minute'
      from generate_series(1, ${rows}) n;
    insert into notification_deliveries (notification_id, user_id, channel, kind, urgent, status, due_at, expires_at, created_at)
      select uuidv7(), '${person.id}', (array['app', 'email'])[1 + n % 2], 'rate', false, (array['delivered', 'dead'])[1 + (n % 1000 = 0)::int],
        now(), now(), now() - n * interval '1 minute' from generate_series(1, ${rows}) n;
    insert into contact_messages (send_key, topic, name, email, body, locale, address_hash, created_at)
      select uuidv7(), 'question', 'A', 'a@demo.test', 'b', 'es', '', now() - n * interval '1 minute' from generate_series(1, ${rows}) n;
    insert into payouts (statement_id, vet_id, month, amount, currency, state, failure, transfer_id, created_at)
      select uuidv7(), '${vet.id}', date '2026-01-01' - (n % 36) * interval '1 month', 894, 'EUR', s,
        case s when 'failed' then 'refused' end, case when s in ('paid', 'reversed') then 'tr_' || n end, now() - n * interval '1 minute'
      from generate_series(1, ${rows}) n, lateral (select case when n % 1000 = 0 then 'failed' when n % 500 = 1 then 'due' else 'paid' end) w (s);
    insert into audit_log (actor_kind, actor_id, action, entity, entity_id, at)
      select case n % 3 when 0 then 'service' else 'user' end, '${person.id}', case n % 1000 when 0 then 'payout.paid' else 'consult.start' end,
        'consult', n::text, now() - n * interval '1 minute' from generate_series(1, ${rows}) n;
    insert into vet_applications (user_id, state, content, created_at)
      select uuidv7(), case n % 1000 when 0 then 'sent' else 'approved' end, '{"documents": []}', now() - n * interval '1 minute'
      from generate_series(1, ${rows}) n;
    insert into businesses (id, name, kind, country, time_zone, currency, languages, payer_id)
      select uuidv7(), 'Casa ' || n, 'cafe', 'ES', 'Europe/Madrid', 'EUR', '{es}', '${person.id}' from generate_series(1, ${rows}) n;
    insert into configurations (business_id, name, template_code) select id, 'Carta', 'minimalist' from businesses;
    insert into sites (business_id, configuration_id, slug, short_code, live_version, closed_at)
      select business_id, id, 's' || n, lpad(n::text, 8, '0'), case when n % 3 > 0 then 1 end, case n % 1000 when 0 then now() end
      from (select *, row_number() over () as n from configurations) c;
    insert into import_jobs (business_id, created_by, source, currency, status, failure, draft)
      select id, '${person.id}', case n % 500 when 0 then 'file' else 'text' end, 'EUR', case n % 1000 when 0 then 'failed' else 'ready' end,
        case n % 1000 when 0 then 'away' end, '{}' from (select *, row_number() over () as n from businesses) b;
    insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key, created_at)
      select '${person.id}', 'call-a-vet', 'chat', 1, 'credit', 30, n::text, now() - n * interval '1 minute' from generate_series(1, ${rows}) n;
    reset session_replication_role`);
  await postgres.exec('vacuum analyze');
  backend = rehearse(postgres.backend);
  const neon = await startNeonHttp(backend);
  closeNeon = () => neon.close();
  const base = verbContext(
    varsFor({ endpoint: neon.endpoint, databaseUrl: `postgres://app:app@localhost:${neon.port}/callavet` }),
  );
  admin = {
    ...base,
    actor: person,
    accessToken: '',
    role: 'admin',
    db: base.database.asAdmin(person, base.request),
  };
}, 180_000);
afterAll(async () => {
  await closeNeon();
  await world.close();
});

describe('every table of the back office', () => {
  test.each(adminTables())(
    '$name reads no large table as a whole, however it is sorted and filtered',
    async (table) => {
      const inputs: Readonly<Record<string, unknown>>[] = [
        {},
        ...table.sorts.flatMap((by) => ['asc', 'desc'].map((dir) => ({ sort: { by, dir } }))),
        ...table.filters.flatMap(({ name, values }) => values.map((value) => ({ [name]: value }))),
      ];
      for (const input of inputs) {
        backend.takeTrips();
        await table.list(admin, input);
        const trips = backend
          .takeTrips()
          .map((statements) => ({ statements, unmeasured: new Set<number>() }));
        const { scanned } = await lookAt(postgres.server.url('app'), trips);
        expect([input, scanned.filter((scan) => Number(scan.split(': ')[1]) >= whole)]).toEqual([input, []]);
      }
    },
    60_000,
  );
});
