-- Row-level security: enabled and forced on every table.
-- The service sees all rows: it is the definer functions and the product itself.

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
create policy patient_read on public.pets for select to authenticated
  using (id = any ((select private.patient_ids())::uuid[]));
create policy own_add on public.pets for insert to authenticated with check (owner_id = (select auth.uid()));
create policy own_change on public.pets for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

create policy own_read on public.chat_sessions for select to authenticated using (owner_id = (select auth.uid()));
create policy vet_read on public.chat_sessions for select to authenticated using (vet_id = (select auth.uid()));
create policy queue_read on public.chat_sessions for select to authenticated
  using (status = 'queued' and (select private.is_vet()));

create policy side_read on public.messages for select to authenticated
  using (session_id = any ((select private.consult_ids())::uuid[]));

create policy own_read on public.ratings for select to authenticated using (owner_id = (select auth.uid()));
create policy vet_read on public.ratings for select to authenticated using (vet_id = (select auth.uid()));

create policy own_read on public.user_subscriptions for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.subscription_usage for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_reservations for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_ledger for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.usage_grants for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.stripe_customers for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.stripe_former_customers for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.invoices for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.payments for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.billing_events for select to authenticated using (user_id = (select auth.uid()));
create policy own_read on public.notifications for select to authenticated using (user_id = (select auth.uid()));
