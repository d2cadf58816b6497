/** Statements on the database under test, with the rights of its owner. */
type Query = (text: string) => Promise<unknown>;

const email = 'busy@example.test';

/**
 * A vet who is on duty from the start and has a video in hand, so that they are offered nothing: somebody is there, and people may begin to
 * wait. They have no desk open, so nothing may take them off duty.
 */
export async function bringBusyVet(query: Query): Promise<void> {
  await query(`
    with vet as (
      insert into public.user_profiles (user_id, email, display_name, locale, role)
      values (gen_random_uuid(), '${email}', 'Busy Vet', 'es', 'vet') returning user_id
    ), owner as (
      insert into public.user_profiles (user_id, email, display_name, locale)
      values (gen_random_uuid(), 'seen@example.test', 'Seen', 'es') returning user_id
    ), duty as (
      insert into public.vets (user_id, on_duty) select user_id, true from vet returning user_id
    ), skills as (
      insert into public.vet_skills (vet_id, kind, code)
      select duty.user_id, s.kind, unnest(s.codes) from duty,
        (values ('species', array['dog', 'cat', 'horse', 'other']), ('mode', array['chat', 'video']), ('language', array['es', 'en']),
          ('country', array['GB'])) s(kind, codes)
    ), pet as (
      insert into public.pets (owner_id, name, species) select user_id, 'Busy', 'dog' from owner returning id, owner_id
    )
    insert into public.chat_sessions (owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version, consent_country, consent_at,
      idempotency_key, request_hash, accepted_at, first_answer_at)
    select pet.owner_id, pet.id, vet.user_id, 'video', 'active', 'r', 'es', '2026-11', 'ES', now(), 'busy', '', now(), now()
    from pet, vet, duty`);
  await query(`
    create function public.busy_vet_stays() returns trigger language plpgsql as $$
    begin
      new.on_duty := new.on_duty
        or exists (select from public.user_profiles where user_id = new.user_id and email = '${email}');
      return new;
    end $$`);
  await query(`
    create trigger busy_vet_stays before update on public.vets for each row execute function public.busy_vet_stays()`);
}

/** The busy vet is there, or is no vet any more: nobody is on duty then. */
export const busyVetIsThere = (query: Query, isThere: boolean) =>
  query(`update public.user_profiles set role = '${isThere ? 'vet' : 'owner'}' where email = '${email}'`);
