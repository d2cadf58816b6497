import type { SqlRunner } from '../../db/migrate/sql-runner.ts';

/** Somebody is always there while the past is told: nobody begins to wait otherwise. They take what their cards say, by chat and by video. */
export async function vetsComeOnDuty(sql: SqlRunner): Promise<void> {
  await sql.exec('update public.vets set on_duty = true');
  await sql.exec(
    `insert into public.vet_skills (vet_id, kind, code)
     select v.user_id, s.kind, unnest(s.codes) from public.vets v
     cross join lateral (
       values ('species', v.species), ('language', v.languages), ('mode', array['chat', 'video'])
     ) s(kind, codes)
     on conflict do nothing`,
  );
}

/** The story is over: the vets go home, and have planned the next two weeks, mornings and evenings in turns. */
export async function vetsGoHome(sql: SqlRunner, today: Date): Promise<void> {
  await sql.exec('update public.vets set on_duty = false');
  await sql.query(
    `insert into public.duty_shifts (vet_id, starts_at, ends_at)
     select v.user_id, s.starts_at, s.starts_at + interval '6 hours'
     from (select user_id, row_number() over (order by user_id) as place from public.vets) v
     cross join generate_series(1, 14) as d
     cross join lateral (
       select ($1::date + d + make_interval(hours => case when (v.place + d) % 2 = 0 then 8 else 16 end))
         at time zone 'Europe/Madrid' as starts_at
     ) s
     where (v.place + d) % 3 <> 0`,
    [today.toISOString()],
  );
}
