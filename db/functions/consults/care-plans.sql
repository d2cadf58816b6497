-- Plans of care: written by the vet of a consult where nobody else sees them, then signed for the owner.

-- The plan of a consult that is in force: the one that no other amends. Null when none is signed.
create or replace function private.care_plan_in_force(p_session_id uuid) returns uuid
  language sql stable as $$
  select p.id from public.care_plans p
  where p.session_id = p_session_id and not exists (select from public.care_plans later where later.amends = p.id)
  limit 1;
$$;

-- The fields of a draft as they are changed: those of its content, its language, and why it amends another.
create or replace function private.draft_fields(p_draft public.care_plan_drafts) returns jsonb
  language sql immutable as $$
  select p_draft.content || jsonb_build_object('locale', p_draft.locale, 'amendReason', p_draft.amend_reason);
$$;

-- What a plan says that nobody has written into. The same fields as carePlanContentSchema.
create or replace function private.empty_plan() returns jsonb
  language sql immutable parallel safe
  return '{"findings": "", "steps": [], "medicines": [], "warningSigns": [], "checkAgain": null}'::jsonb;

-- Changes the draft of the plan of a consult that the caller has in hand, field by field as private.merge_fields. The first change makes it: empty and in the
-- language of the consult, or like the plan that it amends. `p_amends`: the signed plan that the caller knows to be in force; null = none is signed yet. `p_from`: the id
-- of the draft of a job that these changes were taken from; null when the vet wrote them. The Worker has checked names and values. Returns it with the conflicts.
-- Refuses: NOT_FOUND (not its vet; {subject: draft}: no draft of this consult, or rejected), WRONG_STATE (in hand no more), CONFLICT {subject: plan} (another plan is in force:
-- somebody signed one meanwhile).
create or replace function public.fn_save_plan_draft(p_session_id uuid, p_amends uuid, p_changes jsonb, p_from uuid)
  returns table (fields jsonb, conflicts jsonb, revision int, updated_at timestamptz)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.consult_in_hand(p_session_id);
  v_draft public.care_plan_drafts;
  v_merged record;
begin
  -- Held until the end: it is not rejected while something is taken from it.
  perform from public.consult_drafts d
  where d.id = p_from and d.session_id = p_session_id and d.status = 'made' and d.rejected_at is null for share;
  if not found and p_from is not null then
    perform private.refuse('NOT_FOUND', '{"subject": "draft"}');
  end if;
  insert into public.care_plan_drafts (session_id, pet_id, vet_id, locale, content, amends, revision)
  select p_session_id, v_consult.pet_id, v_consult.vet_id, coalesce(p.locale, v_consult.locale), coalesce(p.content, private.empty_plan()), p_amends, 0
  from (select) one left join public.care_plans p on p.id = p_amends and p.session_id = p_session_id
  on conflict (session_id) do nothing;
  select * into v_draft from public.care_plan_drafts d where d.session_id = p_session_id for update;
  -- Read after the lock: whoever signed meanwhile has let go of it.
  if private.care_plan_in_force(p_session_id) is distinct from p_amends or v_draft.amends is distinct from p_amends then
    perform private.refuse('CONFLICT', '{"subject": "plan"}');
  end if;
  select * into v_merged from private.merge_fields(private.draft_fields(v_draft), p_changes);
  if v_merged.fields <> private.draft_fields(v_draft) or v_draft.revision = 0 then
    update public.care_plan_drafts d
    set content = v_merged.fields - array['locale', 'amendReason'], locale = v_merged.fields ->> 'locale',
      amend_reason = v_merged.fields ->> 'amendReason', vet_id = v_consult.vet_id, revision = d.revision + 1,
      origin = case when p_from is null then d.origin else 'draft' end, draft_id = coalesce(p_from, d.draft_id)
    where d.session_id = p_session_id
    returning * into v_draft;
  end if;
  return query select private.draft_fields(v_draft), v_merged.conflicts, v_draft.revision, v_draft.updated_at;
end
$$;

-- Throws the draft of a plan away. Returns whether there was one. Refuses: NOT_FOUND, WRONG_STATE (in hand no more).
create or replace function public.fn_discard_plan_draft(p_session_id uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.consult_in_hand(p_session_id);
  delete from public.care_plan_drafts where session_id = p_session_id;
  return found;
end
$$;

-- The animal as a plan keeps it: what it is called and is, what it weighs, and what its passport says of the food chain.
create or replace function private.animal_of_plan(p_pet_id uuid) returns jsonb
  language sql stable as $$
  select jsonb_build_object('name', p.name, 'species', p.species, 'speciesOther', p.species_other, 'weightGrams', p.weight_grams,
    'weighedOn', p.weighed_on, 'ueln', p.ueln, 'foodChain', p.food_chain, 'foodChainBy', p.food_chain_by, 'foodChainAt', p.food_chain_at)
  from public.pets p where p.id = p_pet_id;
$$;

-- What was signed, in 64 hex digits: SHA-256 over consult, language, content, animal, confirmations, and what it amends and why.
create or replace function private.plan_hash(
  p_session_id uuid, p_locale text, p_content jsonb, p_animal jsonb, p_confirmations jsonb, p_amends uuid, p_reason text
) returns text
  language sql immutable parallel safe
  return encode(sha256(convert_to(jsonb_build_array(p_session_id, p_locale, p_content, p_animal, p_confirmations, p_amends,
    case when p_amends is not null then p_reason end)::text, 'UTF8')), 'hex');

-- Signs the draft of a plan as it is at this revision, and takes the draft away: from now on the owner reads it, and it stays. `p_id`: what the client calls the
-- plan; asked again with it, it returns the plan that is signed. `p_confirmations`: the warnings about its medicines that the vet confirmed, [{medicine, rule,
-- sources}], as the Worker found them for `p_food_chain`; who confirmed them and when is added. The owner is told. The Worker has checked that the content is
-- complete. Refuses: NOT_FOUND, WRONG_STATE (in hand no more), CONFLICT {subject: plan} (the draft has changed since, or there is none) or {subject: animal} (what is known
-- of the food chain has changed since), BAD_INPUT (an amendment that does not say why).
create or replace function public.fn_sign_care_plan(
  p_session_id uuid, p_id uuid, p_revision int, p_food_chain text, p_confirmations jsonb
) returns public.care_plans
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_vet uuid := private.caller();
  v_consult public.chat_sessions := private.consult_in_hand(p_session_id);
  v_draft public.care_plan_drafts;
  v_plan public.care_plans;
  v_animal jsonb;
begin
  select * into v_draft from public.care_plan_drafts where session_id = p_session_id for update;
  -- Read after the lock: pressed twice, it is signed once.
  select * into v_plan from public.care_plans where id = p_id and session_id = p_session_id;
  if found then
    return v_plan;
  elsif v_draft.revision is distinct from p_revision then
    perform private.refuse('CONFLICT', '{"subject": "plan"}');
  elsif v_draft.amends is not null and coalesce(btrim(v_draft.amend_reason), '') = '' then
    perform private.refuse('BAD_INPUT', '{"subject": "amendReason"}');
  end if;
  perform from public.pets where id = v_consult.pet_id for share;
  v_animal := private.animal_of_plan(v_consult.pet_id);
  if v_animal ->> 'foodChain' is distinct from p_food_chain then
    perform private.refuse('CONFLICT', '{"subject": "animal"}');
  end if;
  insert into public.care_plans (id, session_id, pet_id, owner_id, vet_id, vet_name, locale, content, animal, confirmations, origin, draft_id,
    amends, amend_reason, content_hash, signed_at)
  select p_id, p_session_id, v_consult.pet_id, v_consult.owner_id, v_vet, coalesce(public.fn_display_name(v_vet), ''), v_draft.locale,
    v_draft.content, v_animal, s.confirmations, v_draft.origin, v_draft.draft_id, v_draft.amends,
    case when v_draft.amends is not null then v_draft.amend_reason end,
    private.plan_hash(p_session_id, v_draft.locale, v_draft.content, v_animal, s.confirmations, v_draft.amends, v_draft.amend_reason),
    private.now()
  from (
    select coalesce(jsonb_agg(c || jsonb_build_object('by', v_vet, 'at', private.now())), '[]') as confirmations
    from jsonb_array_elements(p_confirmations) c
  ) s
  returning * into v_plan;
  delete from public.care_plan_drafts where session_id = p_session_id;
  perform private.notify(v_consult.owner_id, 'care-plan', p_session_id::text, '{}', 'care-plan:' || v_plan.id);
  perform private.audit('care-plan.sign', 'consult', p_session_id::text, jsonb_build_object(
    'plan', v_plan.id, 'amends', v_plan.amends, 'origin', v_plan.origin, 'hash', v_plan.content_hash,
    'confirmed', jsonb_array_length(v_plan.confirmations)));
  return v_plan;
end
$$;

-- Trigger body: a signed plan stays as it is.
create or replace function private.keep_signed_plan() returns trigger
  language plpgsql as $$
begin
  perform private.refuse('WRONG_STATE', '{"subject": "plan", "status": "signed"}');
  return null;
end
$$;

-- Trigger body: when a weight was entered, and who said when what is known of a horse's passport. What only a horse has goes when it is none.
create or replace function private.note_animal_facts() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  v_before public.pets;
begin
  if tg_op = 'UPDATE' then
    v_before := old;
  end if;
  if new.weight_grams is null then
    new.weighed_on := null;
  elsif new.weight_grams is distinct from v_before.weight_grams and new.weighed_on is not distinct from v_before.weighed_on then
    new.weighed_on := private.now()::date;
  end if;
  if new.species <> 'horse' then
    new.ueln := null;
    new.food_chain := null;
  end if;
  if new.food_chain is null then
    new.food_chain_by := null;
    new.food_chain_at := null;
  elsif new.food_chain is distinct from v_before.food_chain then
    new.food_chain_by := auth.uid();
    new.food_chain_at := private.now();
  end if;
  return new;
end
$$;

-- The vet of a consult about a horse, which they have in hand, notes what its passport says of the food chain: `in` (it may become food), `out`; and its UELN, null to leave
-- it as it is. Who said so and when is noted. Refuses: NOT_FOUND, WRONG_STATE (in hand no more), BAD_INPUT (no horse; no such word).
create or replace function public.fn_note_food_chain(p_session_id uuid, p_food_chain text, p_ueln text) returns public.pets
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_consult public.chat_sessions := private.consult_in_hand(p_session_id);
  v_pet public.pets;
begin
  update public.pets set food_chain = p_food_chain, ueln = coalesce(p_ueln, ueln),
    food_chain_by = private.caller(), food_chain_at = private.now()
  where id = v_consult.pet_id and species = 'horse' and p_food_chain in ('in', 'out')
  returning * into v_pet;
  if not found then
    perform private.refuse('BAD_INPUT');
  end if;
  perform private.audit('pet.food-chain', 'pet', v_pet.id::text, jsonb_build_object('consult', p_session_id, 'is', p_food_chain));
  return v_pet;
end
$$;
