-- How urgent a consult is, and what that makes of its place in the queue.

-- The queue is in the order of when somebody came plus this: what a case of this level lets others come before it.
-- The same table as allowanceMinutes in contract/urgency.ts.
create or replace function private.queue_allowance(p_level text) returns interval
  language sql immutable parallel safe
  return make_interval(mins => case p_level
    when 'red' then -120 when 'orange' then 15 when 'yellow' then 60 when 'green' then 120 when 'blue' then 240 end);
