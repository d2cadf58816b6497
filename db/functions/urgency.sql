-- How urgent a consult is, and what that makes of its place in the queue.

-- How long a case of this level should wait at most: the target waits of the Veterinary Triage List (Ruys et al. 2012).
-- The same table as contract/urgency.ts.
create or replace function private.target_wait(p_level text) returns interval
  language sql immutable parallel safe
  return make_interval(mins => case p_level
    when 'red' then 0 when 'orange' then 15 when 'yellow' then 60 when 'green' then 120 when 'blue' then 240 end);

-- What a case of this level counts as having waited less: the queue is in the order of when somebody came plus this.
-- The same table as allowanceMinutes in contract/urgency.ts.
create or replace function private.queue_allowance(p_level text) returns interval
  language sql immutable parallel safe
  return make_interval(mins => case p_level
    when 'red' then -120 when 'orange' then 15 when 'yellow' then 60 when 'green' then 120 when 'blue' then 240 end);
