-- What was said and answered in the consults, how urgent they were, who was offered them, and what their owners thought of them.
update public.chat_sessions s
set level = c.level, due_at = c.at + interval '1 second' * c.promised_seconds, promised_seconds = c.promised_seconds,
  first_answer_at = c.accepted_at + interval '20 seconds'
from size.consults c where c.id = s.id;

insert into public.consult_triage (session_id, version, answers, level, reasons, decided_at)
select c.id, s.version, s.answers, s.level, s.reasons, c.at
from size.consults c join size.conversations s using (conversation, sex);

insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
select size.random_id('message', c.n * 1000 + l.seq), c.id, 'e1', l.seq, case l.by when 'owner' then c.owner_id else c.vet_id end, l.by,
  replace(replace(replace(l.body, '{pet}', c.pet_name), '{owner}', c.owner_name), '{vet}', split_part(c.vet_name, ' ', 1)),
  c.accepted_at + interval '38 seconds' * (l.seq - 0.6 * size.share('typing', c.n * 1000 + l.seq))
from size.consults c join size.lines l using (conversation, sex)
where c.status = 'ended';

insert into public.consult_offers (id, session_id, vet_id, offered_at, expires_at, outcome, closed_at)
select size.id_at(c.accepted_at, 'offer', c.n), c.id, c.vet_id, c.accepted_at - interval '6 seconds', c.accepted_at + interval '14 seconds', 'accepted', c.accepted_at
from size.consults c where c.status = 'ended'
union all
-- One in eight was offered to somebody else before.
select size.id_at(c.accepted_at, 'first offer', c.n), c.id, v.id, c.at, c.at + interval '20 seconds',
  case when size.share('outcome of offer', c.n) < 0.6 then 'timed-out' else 'declined' end, least(c.at + interval '20 seconds', c.accepted_at)
from size.consults c
cross join lateral (select id from size.people v where role = 'vet' and v.id <> c.vet_id order by size.share('first vet', c.n * 1000 + v.n) limit 1) v
where c.status = 'ended' and c.n % 8 = 3;

insert into public.ratings (session_id, owner_id, vet_id, stars, comment, created_at, updated_at)
select r.id, r.owner_id, r.vet_id, r.stars,
  case when r.stars < 4 or size.share('speaks', r.n) < 0.45 then (
    select o.comment from size.opinions o where o.locale = r.locale and o.stars = r.stars order by size.share(o.comment, r.n) limit 1) else '' end,
  r.rated_at, r.rated_at
from (
  select *, ended_at + interval '1 minute' * (1 + 30 * size.share('rated at', n)) as rated_at,
    case when size.share('stars', n) < 0.66 then 5 when size.share('stars', n) < 0.93 then 4 when size.share('stars', n) < 0.98 then 3 else 2 end as stars
  from size.consults where status = 'ended' and size.share('rated', n) < 0.6
) r;

insert into public.calls (id, session_id, transport, started_by, started_at, cap_seconds, ended_at, end_reason, measured_seconds)
select size.id_at(accepted_at, 'call', n), id, 'peer', vet_id, accepted_at + interval '25 seconds', 3600, ended_at, 'consult-over',
  least(3600, extract(epoch from ended_at - accepted_at)::int - 32)
from size.consults where status = 'ended' and mode = 'video';

insert into public.call_legs (call_id, sid, user_id, joined_at, left_at, seen_at)
select size.id_at(c.accepted_at, 'call', c.n), side || c.n, case side when 'vet' then c.vet_id else c.owner_id end,
  c.accepted_at + interval '25 seconds' + case side when 'owner' then interval '7 seconds' else interval '0' end, c.ended_at, c.ended_at
from size.consults c cross join (values ('vet'), ('owner')) s (side)
where c.status = 'ended' and c.mode = 'video';
