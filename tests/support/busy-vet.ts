/** One statement on the database under test, with the rights of its owner. */
type Query = (text: string) => Promise<unknown>;

/**
 * A vet who is on duty from the start and has a video in hand, so that they are offered nothing: somebody is there, and people may begin to
 * wait. `update vets set on_duty = false` takes them away.
 */
export async function bringBusyVet(query: Query): Promise<void> {
  await query(`
    with vet as (
      insert into public.user_profiles (user_id, email, display_name, locale, role)
      values (gen_random_uuid(), 'busy@example.test', 'Busy Vet', 'es', 'vet') returning user_id
    ), owner as (
      insert into public.user_profiles (user_id, email, display_name, locale)
      values (gen_random_uuid(), 'seen@example.test', 'Seen', 'es') returning user_id
    ), duty as (
      insert into public.vets (user_id, on_duty) select user_id, true from vet returning user_id
    ), skills as (
      insert into public.vet_skills (vet_id, kind, code)
      select duty.user_id, s.kind, unnest(s.codes) from duty,
        (values ('species', array['dog', 'cat', 'horse', 'other']), ('mode', array['chat', 'video']), ('language', array['es', 'en'])) s(kind, codes)
    ), pet as (
      insert into public.pets (owner_id, name, species) select user_id, 'Busy', 'dog' from owner returning id, owner_id
    )
    insert into public.chat_sessions (owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version, consent_country, consent_at,
      idempotency_key, request_hash, accepted_at, first_answer_at)
    select pet.owner_id, pet.id, vet.user_id, 'video', 'active', 'r', 'es', '2026-11', 'ES', now(), 'busy', '', now(), now()
    from pet, vet, duty`);
}
