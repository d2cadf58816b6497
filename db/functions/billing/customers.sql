-- Whose money it is at Stripe. A person has one customer there at a time; one that was deleted is followed by another, and
-- what was paid as the former still moves.

-- The customer of a payment. On rows that are older than their column it is the person's: it is written down before that is
-- replaced.
create or replace function private.customer_of(p_payment public.payments) returns text
  language sql stable as $$
  select coalesce(p_payment.stripe_customer_id, (
    select customer_id from public.stripe_customers where user_id = p_payment.user_id
  ));
$$;

-- Keeps the customer that was made for a person, unless there is one that was not deleted. The one that it replaces becomes a
-- former one, whose payments stay its own. For the service.
create or replace function public.fn_keep_customer(p_user uuid, p_customer text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v_before public.stripe_customers;
begin
  insert into public.stripe_customers (user_id, customer_id) values (p_user, p_customer) on conflict do nothing;
  select * into strict v_before from public.stripe_customers where user_id = p_user for update;
  if v_before.deleted_at is null or v_before.customer_id = p_customer then
    return;
  end if;
  insert into public.stripe_former_customers (customer_id, user_id, synced_from)
  values (v_before.customer_id, p_user,
    greatest(v_before.synced_from, v_before.invoices_from, v_before.payments_from));
  update public.payments set stripe_customer_id = v_before.customer_id
  where user_id = p_user and stripe_customer_id is null;
  update public.stripe_customers
  set customer_id = p_customer, deleted_at = null, synced_from = null, invoices_from = null, payments_from = null
  where user_id = p_user;
end
$$;

-- Locks the row of the person whose customer this is or was, and tells from when on what is fetched about it counts, of each
-- kind; of a former one (`is_former`: another has taken its place) of all kinds alike. Null `user_id`: nobody's.
create or replace function private.lock_customer(
  p_customer text, out user_id uuid, out is_former boolean,
  out synced_from timestamptz, out invoices_from timestamptz, out payments_from timestamptz
)
  language plpgsql volatile as $$
declare
  v_now public.stripe_customers;
begin
  select coalesce(
    (select c.user_id from public.stripe_customers c where c.customer_id = p_customer),
    (select f.user_id from public.stripe_former_customers f where f.customer_id = p_customer)
  ) into user_id;
  select * into v_now from public.stripe_customers c where c.user_id = lock_customer.user_id for update;
  -- Asked under the lock: it may have been replaced a moment ago.
  is_former := v_now.customer_id <> p_customer;
  if is_former then
    select f.synced_from, f.synced_from, f.synced_from into synced_from, invoices_from, payments_from
    from public.stripe_former_customers f where f.customer_id = p_customer;
  else
    synced_from := v_now.synced_from;
    invoices_from := v_now.invoices_from;
    payments_from := v_now.payments_from;
  end if;
end
$$;
