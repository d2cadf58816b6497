-- Row-level security: enabled and forced on every table.
-- The service sees all rows: it is the definer functions and the product itself.
-- A policy costs what the rows cost that are read: it compares columns of the row with who asks, or looks one row up in another
-- table by an index. It never gathers what the reader may see, which grows with their history. So it asks by `(select ... limit 1)`:
-- `exists` and `in` may be answered by hashing all rows that fit. And where a row has several readers it is a filter only,
-- `coalesce(..., false)`: of a condition that the planner has figures for (`owner_id = x or vet_id = x`) it believes that next to
-- nothing passes, and then reads and sorts a whole career for one page.

do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid::regclass from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('alter table %s enable row level security', v_table);
    execute format('alter table %s force row level security', v_table);
    execute format('create policy service on %s to service using (true) with check (true)', v_table);
  end loop;
end
$$;

create policy price_list on public.meters for select to anon, authenticated using (true);
create policy price_list on public.subscription_plans for select to anon, authenticated using (true);
create policy price_list on public.plan_limits for select to anon, authenticated using (true);
create policy price_list on public.subscription_plan_prices for select to anon, authenticated using (true);
create policy price_list on public.overage_prices for select to anon, authenticated using (true);
create policy price_list on public.service_promises for select to anon, authenticated using (true);

create policy own_read on public.user_profiles for select to authenticated using (user_id = (select auth.uid()));
create policy own_change on public.user_profiles for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy own_read on public.device_sessions for select to authenticated using (user_id = (select auth.uid()));
create policy directory on public.vets for select to authenticated using (true);

create policy own_read on public.pets for select to authenticated using (owner_id = (select auth.uid()));
-- Patients: the vet's own, and those that wait, whose open consult (a pet has one at most) has no vet yet.
create policy patient_read on public.pets for select to authenticated
  using (
    (select true from public.chat_sessions c where c.pet_id = pets.id and c.vet_id = (select auth.uid()) limit 1)
    or (select private.is_vet()) and (
      select c.vet_id is null from public.chat_sessions c where c.pet_id = pets.id and c.status in ('queued', 'active'))
  );
create policy own_add on public.pets for insert to authenticated with check (owner_id = (select auth.uid()));
create policy own_change on public.pets for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create policy side_read on public.chat_sessions for select to authenticated
  using (coalesce((select auth.uid()) in (owner_id, vet_id), false));
create policy queue_read on public.chat_sessions for select to authenticated
  using (status = 'queued' and (select private.is_vet()));

create policy side_read on public.messages for select to authenticated
  using ((
    select (select auth.uid()) in (c.owner_id, c.vet_id) from public.chat_sessions c where c.id = messages.session_id
  ));

create policy side_read on public.ratings for select to authenticated
  using (coalesce((select auth.uid()) in (owner_id, vet_id), false));

create policy own_read on public.user_subscriptions for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.subscription_usage for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_reservations for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_ledger for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_grants for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.stripe_customers for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.invoices for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.payments for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.billing_events for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.notifications for select to authenticated using (user_id = (select auth.uid()));
