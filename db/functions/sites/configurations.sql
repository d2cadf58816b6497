-- Configurations: how a business presents itself. Their content is edited field by field (edits.sql); here they come and go.

-- The caller adds a configuration to a business. `p_id` is made by the client: added once. `p_fields`: {name, templateCode, settings, content}.
-- Refuses: NOT_FOUND (business, template), FORBIDDEN, CONFLICT (the id is another's), TOO_LARGE, WRONG_STATE (the template is hidden), BAD_INPUT.
create or replace function public.fn_add_configuration(p_id uuid, p_business uuid, p_fields jsonb) returns public.configurations
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business public.businesses := private.lock_business(p_business, 'design');
  v_added public.configurations;
begin
  select * into v_added from public.configurations where id = p_id;
  if found then
    if v_added.business_id <> p_business then
      perform private.refuse('CONFLICT', '{"field": "id"}');
    end if;
    return v_added;
  end if;
  if (select count(*) from public.configurations where business_id = p_business and archived_at is null) >= 50 then
    perform private.refuse('TOO_LARGE', '{"of": "configurations", "limit": 50}');
  end if;
  perform private.require_offered_template(p_fields ->> 'templateCode');
  insert into public.configurations (id, business_id, name, template_code, settings, content)
  values (p_id, p_business, p_fields ->> 'name', p_fields ->> 'templateCode', p_fields -> 'settings', p_fields -> 'content')
  returning * into v_added;
  update public.businesses set revision = revision + 1 where id = v_business.id;
  perform private.audit('configuration.add', 'configuration', p_id::text, jsonb_build_object('template', v_added.template_code));
  return v_added;
exception
  when foreign_key_violation then
    perform private.refuse('NOT_FOUND', '{"subject": "template"}');
  when check_violation or not_null_violation then
    perform private.refuse('BAD_INPUT');
end
$$;

-- The caller puts a configuration away. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE {sites: how many would come down with it, slug: of one of them}.
create or replace function public.fn_archive_configuration(p_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business uuid := (select business_id from public.configurations where id = p_id and archived_at is null);
  v_slugs text[];
begin
  if v_business is null or private.member_role(v_business) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
  end if;
  perform private.lock_business(v_business, 'design');
  v_slugs := array(select slug from public.sites where configuration_id = p_id and closed_at is null order by created_at, id);
  if cardinality(v_slugs) > 0 then
    perform private.refuse('WRONG_STATE', jsonb_build_object('subject', 'configuration', 'sites', cardinality(v_slugs), 'slug', v_slugs[1]));
  end if;
  update public.configurations set archived_at = private.now() where id = p_id and archived_at is null;
  if found then
    perform private.audit('configuration.archive', 'configuration', p_id::text);
  end if;
end
$$;

-- The caller makes a link to what is being edited, good for three days; `p_token_hash` is that of its secret. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_add_preview(p_configuration uuid, p_token_hash text) returns public.preview_links
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business uuid := (select business_id from public.configurations where id = p_configuration and archived_at is null);
  v_link public.preview_links;
begin
  if v_business is null or private.member_role(v_business) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
  end if;
  perform private.require_member(v_business, 'edit');
  insert into public.preview_links (configuration_id, token_hash, created_by, expires_at)
  values (p_configuration, p_token_hash, private.caller(), private.now() + interval '72 hours')
  returning * into v_link;
  perform private.audit('preview.add', 'configuration', p_configuration::text);
  return v_link;
end
$$;

-- The caller ends the links to what is being edited. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_revoke_previews(p_configuration uuid) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_business uuid := (select business_id from public.configurations where id = p_configuration);
  v_count int;
begin
  if v_business is null or private.member_role(v_business) is null then
    perform private.refuse('NOT_FOUND', '{"subject": "configuration"}');
  end if;
  perform private.require_member(v_business, 'edit');
  update public.preview_links set revoked_at = private.now()
  where configuration_id = p_configuration and revoked_at is null and expires_at > private.now();
  get diagnostics v_count = row_count;
  if v_count > 0 then
    perform private.audit('preview.revoke', 'configuration', p_configuration::text, jsonb_build_object('links', v_count));
  end if;
  return v_count;
end
$$;

-- For the service: what a preview link shows, {snapshot, live}; null for one that is wrong, past its term or taken back.
create or replace function public.fn_preview(p_token_hash text) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('snapshot', private.site_snapshot(b.id, f.id), 'live', private.live_state(b.id))
  from public.preview_links l
  join public.configurations f on f.id = l.configuration_id and f.archived_at is null
  join public.businesses b on b.id = f.business_id and b.archived_at is null
  where l.token_hash = p_token_hash and l.revoked_at is null and l.expires_at > private.now();
$$;
