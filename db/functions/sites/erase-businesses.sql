-- What Gastronomy OS knows of a restaurateur whose account is gone.

-- A business ends with the account of whoever paid for it, where nobody goes on with it: its pages say that they are gone, its hosts are anybody's to prove.
create or replace function private.end_business(p_business uuid) returns void
  language plpgsql volatile as $$
begin
  update public.site_domains d set removed_at = private.now()
  from public.sites s where s.id = d.site_id and s.business_id = p_business and d.removed_at is null;
  update public.sites
  set closed_at = coalesce(closed_at, private.now()), next_version = null, next_at = null, revision = revision + 1
  where business_id = p_business;
  delete from public.business_members where business_id = p_business;
  update public.businesses set archived_at = private.now() where id = p_business;
  perform private.audit('business.archive', 'business', p_business::text);
end
$$;

-- Erases what there is of the businesses that ended with an account. What stays leads its old addresses and printed codes to a page that says so. The photos are put away,
-- and their bytes go with the next sweep. Returns how much is still to be cleared elsewhere: photos, and hosts at the provider of certificates. Again it
-- changes nothing. For the service.
create or replace function public.fn_erase_businesses(p_user uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_ids uuid[] := array(select id from public.businesses where payer_id = p_user and archived_at is not null);
  v_sites uuid[] := array(select id from public.sites where business_id = any (v_ids));
begin
  update public.template_ratings set comment = '' where user_id = p_user and comment <> '';
  delete from public.preview_links p using public.configurations f where f.id = p.configuration_id and f.business_id = any (v_ids);
  delete from public.content_edits where business_id = any (v_ids);
  delete from public.invitations where business_id = any (v_ids);
  delete from public.business_hours where business_id = any (v_ids);
  delete from public.business_special_hours where business_id = any (v_ids);
  delete from public.item_addon_groups where business_id = any (v_ids);
  delete from public.addons where business_id = any (v_ids);
  delete from public.addon_groups where business_id = any (v_ids);
  delete from public.item_sizes where business_id = any (v_ids);
  delete from public.menu_items where business_id = any (v_ids);
  delete from public.menu_categories where business_id = any (v_ids);
  delete from public.menus where business_id = any (v_ids);
  delete from public.site_versions where site_id = any (v_sites);
  delete from public.site_domains where site_id = any (v_sites) and provider_id is null;
  delete from public.business_photos where business_id = any (v_ids) and cleared_at is not null;
  update public.business_photos set archived_at = private.now() where business_id = any (v_ids) and archived_at is null;
  update public.configurations
  set name = '—', content = '{}', settings = '{}', archived_at = coalesce(archived_at, private.now())
  where business_id = any (v_ids) and name <> '—';
  update public.businesses set name = '—', contact = '{}' where id = any (v_ids) and name <> '—';
  update public.sites set live_version = null, revision = revision + 1 where id = any (v_sites) and live_version is not null;
  return (select count(*) from public.business_photos where business_id = any (v_ids))
    + (select count(*) from public.site_domains where site_id = any (v_sites));
end
$$;
