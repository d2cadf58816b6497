-- What the plan of a business allows, and what there is of it.

-- A level of a payer: {used, limit (null: any number)}.
create or replace function private.level_of(p_payer uuid, p_meter text, p_used int) returns jsonb
  language sql stable as $$
  select jsonb_build_object('used', p_used, 'limit', private.level_limit(p_payer, 'gastronomy', p_meter));
$$;

-- The plan of a business of the caller, over all businesses of whoever pays: {isPayer, payer (their name), planCode, planName {es, en}, stopped (the
-- name of a plan that gives nothing now, since it is not paid or has ended; null: none), sites, members}. Refuses: NOT_FOUND.
create or replace function public.fn_business_plan(p_business uuid) returns jsonb
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_member(p_business, 'read');
  return (
    select jsonb_build_object(
      'isPayer', b.payer_id = auth.uid(), 'payer', u.display_name,
      'planCode', p.code, 'planName', jsonb_build_object('es', p.name_es, 'en', p.name_en),
      'stopped', case when h.id <> p.id then jsonb_build_object('es', h.name_es, 'en', h.name_en) end,
      'sites', private.level_of(b.payer_id, 'site', private.sites_of_payer(b.payer_id)),
      'members', private.level_of(b.payer_id, 'member', private.members_of_payer(b.payer_id)))
    from public.businesses b
    join public.user_profiles u on u.user_id = b.payer_id
    join public.subscription_plans p on p.id = private.plan_in_force(b.payer_id, 'gastronomy')
    left join public.subscription_plans h on h.id = (select s.plan_id from private.subscription_of(b.payer_id, 'gastronomy') s)
    where b.id = p_business);
end
$$;
