-- What vets earn: who sees which rows, and that they stay as they were written. A policy or a trigger a statement, as in rows.sql.

-- What a vet earns and how they are paid is theirs to read.
create policy own_read on public.earnings for select to authenticated using (vet_id = (select auth.uid()));
create policy own_read on public.payout_statements for select to authenticated using (vet_id = (select auth.uid()));
create policy own_read on public.payouts for select to authenticated using (vet_id = (select auth.uid()));
create policy own_read on public.payout_accounts for select to authenticated using (vet_id = (select auth.uid()));

-- By what a vet is paid is never changed: of a line only its statement is written, once.
create trigger keep before update or delete on public.payout_rules for each row execute function private.keep_as_written('rule');
create trigger keep before update or delete on public.payout_statements for each row execute function private.keep_as_written('statement');
create trigger keep before update of id, vet_id, session_id, kind, amount, currency, meter, level, rule_id, base_amount, earned_at, month on public.earnings
  for each row execute function private.keep_as_written('earning');
create trigger keep_statement before update of statement_id on public.earnings
  for each row when (old.statement_id is not null) execute function private.keep_as_written('earning');
