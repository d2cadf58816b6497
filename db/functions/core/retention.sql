-- What is past its term is deleted. Runs with the rights of the role retention, whose policies show it nothing else
-- (db/policies/retention.sql).

-- From when on rows of a kind are kept; null when all are.
create or replace function private.kept_since(p_what text) returns timestamptz
  language sql stable as $$
  select private.now() - keep from public.retention_terms where what = p_what;
$$;

-- Whether the account of a person has ended, and nothing is left here of who they were. For policies.
create or replace function private.is_erased(p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce((select erased_at is not null from public.user_profiles where user_id = p_user), false);
$$;

-- Whether every plan of a consult was signed before the term of such plans: one that amends another goes with it. For policies.
create or replace function private.plans_past_term(p_session_id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (
    select from public.care_plans
    where session_id = p_session_id and signed_at > private.kept_since('care_plans.of-ended-accounts'));
$$;

-- Deletes of `p_what` (retention_terms) what is past its term, oldest first, at most `p_limit` rows, and says how many. It
-- waits for nobody: of two runs at once one works on each kind, and a row that somebody holds is left to the next.
-- Refuses: BAD_INPUT (no kind that anything is deleted of). For the role retention.
create or replace function public.fn_delete_expired(p_what text, p_limit int) returns int
  language plpgsql volatile set search_path = '' as $$
declare
  v_since timestamptz := private.kept_since(p_what);
  v_deleted int;
begin
  if v_since is null or not pg_try_advisory_xact_lock(hashtextextended('retention of ' || p_what, 0)) then
    return 0;
  end if;
  case p_what
    -- Nobody ever locks a row of these four: they only grow, or serve nobody any more.
    when 'audit_log' then
      delete from public.audit_log where id = any (array(
        select l.id from public.audit_log l where l.at <= v_since order by l.at limit p_limit));
    when 'billing_events' then
      delete from public.billing_events where id = any (array(
        select e.id from public.billing_events e where e.at <= v_since order by e.at limit p_limit));
    when 'usage_ledger' then
      delete from public.usage_ledger where id = any (array(
        select l.id from public.usage_ledger l where l.at <= v_since order by l.at limit p_limit));
    when 'notifications' then
      delete from public.notifications where id = any (array(
        select n.id from public.notifications n where n.created_at <= v_since order by n.created_at limit p_limit));
    -- An event that is still open has no end.
    when 'webhook_inbox' then
      delete from public.webhook_inbox where id = any (array(
        select i.id from public.webhook_inbox i where i.done_at <= v_since order by i.done_at limit p_limit
        for update skip locked));
    when 'contact_messages' then
      delete from public.contact_messages where id = any (array(
        select m.id from public.contact_messages m where m.created_at <= v_since order by m.created_at limit p_limit
        for update skip locked));
    when 'account_erasures' then
      delete from public.account_erasures where id = any (array(
        select e.id from public.account_erasures e where e.finished_at <= v_since order by e.finished_at limit p_limit
        for update skip locked));
    when 'kept_identities' then
      delete from public.kept_identities where user_id = any (array(
        select k.user_id from public.kept_identities k where k.keep_until <= v_since order by k.keep_until limit p_limit
        for update skip locked));
    -- Of owners whose accounts have ended, which is all that it sees.
    when 'consult_notes.of-ended-accounts' then
      delete from public.consult_notes where session_id = any (array(
        select n.session_id from public.consult_notes n order by n.signed_at limit p_limit));
    -- A plan and what amends it go together.
    when 'care_plans.of-ended-accounts' then
      delete from public.care_plans where session_id = any (array(
        select p.session_id from public.care_plans p group by p.session_id order by max(p.signed_at) limit p_limit));
    when 'duty_shifts' then
      delete from public.duty_shifts where id = any (array(
        select s.id from public.duty_shifts s where s.ends_at <= v_since order by s.ends_at limit p_limit
        for update skip locked));
    when 'callback_requests' then
      delete from public.callback_requests where id = any (array(
        select r.id from public.callback_requests r where r.created_at <= v_since order by r.created_at limit p_limit
        for update skip locked));
    when 'call_events' then
      delete from public.call_events where id = any (array(
        select e.id from public.call_events e where e.received_at <= v_since order by e.received_at limit p_limit
        for update skip locked));
    -- Who came by a link goes with it.
    when 'consult_links' then
      delete from public.consult_links where id = any (array(
        select l.id from public.consult_links l where l.created_at <= v_since order by l.created_at limit p_limit
        for update skip locked));
    -- One that is open has no end.
    when 'alarms' then
      delete from public.alarms where id = any (array(
        select a.id from public.alarms a where a.ended_at <= v_since order by a.ended_at limit p_limit
        for update skip locked));
    when 'phone_verifications' then
      delete from public.phone_verifications where id = any (array(
        select v.id from public.phone_verifications v where v.created_at <= v_since order by v.created_at limit p_limit
        for update skip locked));
    when 'push_subscriptions' then
      delete from public.push_subscriptions where id = any (array(
        select b.id from public.push_subscriptions b where b.gone_at <= v_since order by b.gone_at limit p_limit
        for update skip locked));
    when 'content_edits' then
      delete from public.content_edits where (business_id, revision) in (
        select e.business_id, e.revision from public.content_edits e where e.created_at <= v_since order by e.created_at limit p_limit);
    when 'import_jobs' then
      delete from public.import_jobs where id = any (array(
        select j.id from public.import_jobs j where j.created_at <= v_since order by j.created_at limit p_limit
        for update skip locked));
    when 'invitations' then
      delete from public.invitations where id = any (array(
        select i.id from public.invitations i where i.created_at <= v_since order by i.created_at limit p_limit
        for update skip locked));
    when 'preview_links' then
      delete from public.preview_links where id = any (array(
        select l.id from public.preview_links l where l.created_at <= v_since order by l.created_at limit p_limit
        for update skip locked));
    -- One that was logged out stays: without its row its token would be let in again.
    when 'device_sessions' then
      delete from public.device_sessions where session_id = any (array(
        select d.session_id from public.device_sessions d
        where d.last_seen_at <= v_since and d.revoked_at is null order by d.last_seen_at limit p_limit
        for update skip locked));
    -- The rows stay; it is their files that go, which takes rights that this role has not.
    when 'vet_applications.refused-documents' then
      return private.forget_refused_documents(v_since, p_limit);
    when 'payments.start_input' then
      update public.payments set start_input = null where id = any (array(
        select p.id from public.payments p
        where p.created_at <= v_since and p.start_input is not null
          and (p.status not in ('authorised', 'captured', 'partially_refunded') or p.settlement is not null)
        order by p.created_at limit p_limit
        for update skip locked));
    else
      perform private.refuse('BAD_INPUT', '{"subject": "term"}');
  end case;
  get diagnostics v_deleted = row_count;
  return v_deleted;
end
$$;
