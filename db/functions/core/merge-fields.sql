-- Several people, or one in several tabs, who change fields of one thing.

-- A value that says something; null for one that does not. A client does not know whether an empty text was written or never was.
create or replace function private.said(p_value jsonb) returns jsonb
  language sql immutable parallel safe as $$
  select case when p_value in ('null', '""', '[]', '{}') then null else p_value end;
$$;

-- Fields as they are after these changes, and what stands in the way of some. `p_changes`: {<field>: {was, to}}, from the value that was on the screen to
-- the one that is meant. A field that somebody else has changed since keeps what it says, which is told in `conflicts`; one that says already
-- what is meant is no conflict, so the same changes can be sent again. Nothing and an empty value are the same (private.said).
create or replace function private.merge_fields(p_now jsonb, p_changes jsonb, out fields jsonb, out conflicts jsonb)
  language sql stable as $$
  with told as (
    select c.key as field, c.value -> 'to' as new, p_now -> c.key as now,
      private.said(p_now -> c.key) is not distinct from private.said(c.value -> 'was')
        or private.said(p_now -> c.key) is not distinct from private.said(c.value -> 'to') as fits
    from jsonb_each(p_changes) c
  )
  select p_now || coalesce(jsonb_object_agg(field, new) filter (where fits), '{}'),
    coalesce(jsonb_object_agg(field, coalesce(now, 'null')) filter (where not fits), '{}')
  from told;
$$;
