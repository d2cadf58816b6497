-- What vets wrote of some consults for each other, and for the owners.
create unlogged table size.cared as
select c.*, t.note, t.plan
from size.consults c
join size.conversations s using (conversation, sex)
join size.care_texts t on t.complaint = s.complaint and t.locale = c.locale
where c.status = 'ended' and size.share('care', c.n) < 0.6;

insert into public.consult_notes (session_id, pet_id, owner_id, vet_id, subjective, objective, assessment, plan, revision, signed_at, created_at, updated_at)
select id, pet_id, owner_id, vet_id, note ->> 'subjective', note ->> 'objective', note ->> 'assessment', note ->> 'plan', 2, ended_at,
  accepted_at + interval '4 minutes', ended_at
from size.cared;

insert into public.care_plans (id, session_id, pet_id, owner_id, vet_id, vet_name, locale, content, animal, origin, content_hash, signed_at)
select size.id_at(ended_at, 'care plan', n), id, pet_id, owner_id, vet_id, vet_name, locale, content, animal, 'vet',
  private.plan_hash(id, locale, content, animal, '[]', null, null), ended_at
from (
  select c.*, private.animal_of_plan(pet_id) as animal,
    jsonb_set(plan, '{checkAgain,on}', to_jsonb(to_char(ended_at + interval '3 days', 'YYYY-MM-DD'))) as content
  from size.cared c where size.share('plan', n) < 0.8
) planned;
