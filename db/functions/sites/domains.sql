-- Addresses of one's own. A host is served only once its owner has proven it, and has one site.

-- The caller asks for a host; again gives the same row. `p_proof`: what a TXT record must say. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE (closed),
-- TOO_LARGE, BAD_INPUT.
create or replace function public.fn_add_domain(p_site uuid, p_host text, p_proof text) returns public.site_domains
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site public.sites := private.lock_site(p_site, 'domains');
  v_domain public.site_domains;
begin
  perform private.require_open(v_site);
  select * into v_domain from public.site_domains where site_id = p_site and host = p_host and removed_at is null;
  if found then
    return v_domain;
  elsif (select count(*) from public.site_domains where site_id = p_site and removed_at is null) >= 5 then
    perform private.refuse('TOO_LARGE', '{"of": "domains", "limit": 5}');
  end if;
  insert into public.site_domains (site_id, host, proof) values (p_site, p_host, p_proof) returning * into v_domain;
  perform private.audit('domain.add', 'site', p_site::text, jsonb_build_object('host', p_host));
  return v_domain;
exception when check_violation then
  perform private.refuse('BAD_INPUT');
end
$$;

-- The caller gives a host up: it is not served any more, and somebody else may prove it. Refuses: NOT_FOUND, FORBIDDEN.
create or replace function public.fn_remove_domain(p_domain uuid) returns public.site_domains
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_site uuid := (select site_id from public.site_domains where id = p_domain);
  v_domain public.site_domains;
begin
  if v_site is null then
    perform private.refuse('NOT_FOUND', '{"subject": "domain"}');
  end if;
  perform private.lock_site(v_site, 'domains');
  update public.site_domains set removed_at = private.now() where id = p_domain and removed_at is null returning * into v_domain;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "domain"}');
  end if;
  update public.sites set revision = revision + 1 where id = v_site;
  perform private.audit('domain.remove', 'site', v_site::text, jsonb_build_object('host', v_domain.host));
  return v_domain;
end
$$;

-- Tells the people of a site that an address of theirs was lost.
create or replace function private.tell_lost_domain(p_domain public.site_domains) returns void
  language sql volatile as $$
  select private.tell_members(s.business_id, 'domains', 'domain-lost', p_domain.id::text,
    jsonb_build_object('host', p_domain.host, 'businessId', s.business_id), format('domain-lost:%s:%s', p_domain.id, p_domain.proven_at))
  from public.sites s where s.id = p_domain.site_id;
$$;

-- For the service: what was seen of a host. `p_proven`: its TXT record says the proof, and it leads to us. Whoever proves it last has it: the record
-- is the word of whoever owns the host now. `p_certified`: a provider makes certificates here, so that a host that is proven waits for its own before guests
-- are led there. One that was proven is served on until it has been seen not to be for two days.
create or replace function public.fn_checked_domain(p_domain uuid, p_proven boolean, p_certified boolean) returns public.site_domains
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_domain public.site_domains;
  v_before text;
  v_lost public.site_domains;
begin
  select * into v_domain from public.site_domains where id = p_domain and removed_at is null;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "domain"}');
  end if;
  -- Whoever has this host now and whoever asks for it, in one order.
  perform from public.site_domains where host = v_domain.host and removed_at is null order by id for update;
  select status into v_before from public.site_domains where id = p_domain;
  if p_proven then
    for v_lost in
      update public.site_domains set status = 'lost'
      where host = v_domain.host and id <> p_domain and status = 'verified' and removed_at is null returning *
    loop
      update public.sites set revision = revision + 1 where id = v_lost.site_id;
      perform private.tell_lost_domain(v_lost);
    end loop;
  end if;
  update public.site_domains set
    status = case when p_proven then 'verified' when status = 'verified' and proven_at < private.now() - interval '2 days' then 'lost' else status end,
    proven_at = case when p_proven then private.now() else proven_at end,
    certificate = case when p_proven and p_certified then coalesce(certificate, 'pending') else certificate end,
    checked_at = private.now()
  where id = p_domain and removed_at is null returning * into v_domain;
  if v_domain.status is distinct from v_before then
    update public.sites set revision = revision + 1 where id = v_domain.site_id;
    perform private.audit('domain.' || v_domain.status, 'site', v_domain.site_id::text, jsonb_build_object('host', v_domain.host));
    if v_domain.status = 'lost' then
      perform private.tell_lost_domain(v_domain);
    end if;
  end if;
  return v_domain;
end
$$;

-- For the service: hosts to look at again, those longest not looked at first: one that is asked for every ten minutes for a week and then once a day, a
-- proven one every six hours, and every ten minutes while its certificate is made.
create or replace function public.fn_domains_to_check(p_limit int) returns setof public.site_domains
  language sql stable security definer set search_path = '' as $$
  select * from public.site_domains
  where removed_at is null and (checked_at is null or checked_at < private.now() - case
    when status = 'verified' and certificate is distinct from 'pending' then interval '6 hours'
    when created_at > private.now() - interval '7 days' then interval '10 minutes'
    else interval '1 day' end)
  order by checked_at nulls first limit p_limit;
$$;

-- For the service: what the provider says of the certificate of a host, `p_records` what else it wants in the DNS: [{type, name, value}]. It has a host
-- once: whoever had it before has nothing there any more. Refuses: NOT_FOUND.
create or replace function public.fn_note_certificate(p_domain uuid, p_provider_id text, p_certificate text, p_records jsonb)
  returns public.site_domains
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_domain public.site_domains;
  v_before text;
begin
  select * into v_domain from public.site_domains where id = p_domain and removed_at is null for update;
  if not found then
    perform private.refuse('NOT_FOUND', '{"subject": "domain"}');
  end if;
  v_before := v_domain.certificate;
  update public.site_domains set provider_id = null
  where host = v_domain.host and id <> p_domain and provider_id = p_provider_id;
  update public.site_domains set provider_id = p_provider_id, certificate = p_certificate, certificate_records = p_records
  where id = p_domain returning * into v_domain;
  if p_certificate is distinct from v_before then
    update public.sites set revision = revision + 1 where id = v_domain.site_id;
    perform private.audit('domain.certificate', 'site', v_domain.site_id::text,
      jsonb_build_object('host', v_domain.host, 'certificate', p_certificate));
  end if;
  return v_domain;
end
$$;

-- For the service: hosts that were given up here and not yet at the provider.
create or replace function public.fn_domains_to_let_go(p_limit int) returns setof public.site_domains
  language sql stable security definer set search_path = '' as $$
  select * from public.site_domains where removed_at is not null and provider_id is not null order by removed_at limit p_limit;
$$;

-- For the service: the provider does not have this host any more.
create or replace function public.fn_domain_let_go(p_domain uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.site_domains set provider_id = null where id = p_domain and removed_at is not null;
$$;
