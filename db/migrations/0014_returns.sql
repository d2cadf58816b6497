ALTER TABLE "chat_sessions" ADD COLUMN "returns" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "chat_sessions_away" ON "chat_sessions" USING btree ("away_since") WHERE status = 'queued' and away_since is not null;

--> statement-breakpoint
-- in batches
with filled as (
  insert into public.vet_skills (vet_id, kind, code)
  select v.user_id, s.kind, s.code
  from public.vets v
  cross join lateral (
    select 'language' as kind, unnest(v.languages) as code
    union all select 'species', unnest(v.species)
    union all select 'country', v.licence_country where v.licence_country <> ''
    union all select 'mode', 'chat'
  ) s
  where v.user_id in (
    select u.user_id from public.vets u
    where not exists (select from public.vet_skills k where k.vet_id = u.user_id)
      and (u.languages <> '{}' or u.species <> '{}')
    order by u.user_id limit 500
  )
  on conflict do nothing
  returning 1
)
select count(*) as changed from filled;
