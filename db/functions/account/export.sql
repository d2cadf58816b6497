-- One archive at a time for a person who takes their data along.

-- The caller begins to take their data along: until it is through, or for ten minutes, nobody else does in their name. Refuses: NOT_FOUND (no profile),
-- RATE_LIMITED {retryAfter, in seconds}.
create or replace function public.fn_begin_export() returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := private.caller();
  v_again timestamptz;
begin
  select export_again_at into v_again from public.user_profiles where user_id = v_user for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "user"}');
  elsif v_again > private.now() then
    perform private.refuse('RATE_LIMITED', jsonb_build_object('retryAfter', ceil(extract(epoch from v_again - private.now()))));
  end if;
  update public.user_profiles set export_again_at = private.now() + interval '10 minutes' where user_id = v_user;
  perform private.audit('account.export', 'user', v_user::text);
end
$$;

-- The archive of a person was made, or given up: a minute later they may have another. For the service.
create or replace function public.fn_end_export(p_user uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.user_profiles set export_again_at = private.now() + interval '1 minute'
  where user_id = p_user and export_again_at is not null;
$$;
