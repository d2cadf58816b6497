-- Where the numbers of a crowd come from: every draw is a hash of what it is for and of a number, so that the crowd is the same
-- each time. crowd.ts makes the functions before that say how large it is, at which moment it stands still and how far back it goes; all other
-- counts follow from these.

create function size.people() returns int language sql immutable parallel safe return size.consults() / 10;
create function size.vets() returns int language sql immutable parallel safe return greatest(20, size.people() / 300);
-- People are numbered: owners, in the order in which they joined, then vets, then admins.
create function size.owners() returns int language sql immutable parallel safe return size.people() - size.vets() - size.admins();

-- A share, 0 <= x < 1.
create function size.share(p_salt text, p_n bigint) returns float8 language sql immutable parallel safe
  return ((hashint8extended(p_n, hashtextextended(p_salt, 0)) >> 11) & 9007199254740991)::float8 / 9007199254740992;
-- One of some words.
create function size.one_of(p_words text[], p_salt text, p_n bigint) returns text language sql immutable parallel safe
  return p_words[1 + floor(size.share(p_salt, p_n) * cardinality(p_words))::int];
-- A UUIDv4, as the auth provider and clients make them.
create function size.random_id(p_salt text, p_n bigint) returns uuid language sql immutable parallel safe
  return overlay(overlay(md5(p_salt || p_n) placing '4' from 13 for 1) placing '8' from 17 for 1)::uuid;
-- A UUIDv7 of a moment, as the tables make them.
create function size.id_at(p_at timestamptz, p_salt text, p_n bigint) returns uuid language sql immutable parallel safe
  return overlay(overlay(md5(p_salt || p_n)
    placing lpad(to_hex((date_part('epoch', p_at) * 1000)::bigint), 12, '0') || '7' from 1 for 13)
    placing '8' from 17 for 1)::uuid;
-- An id of Stripe's.
create function size.stripe_id(p_prefix text, p_salt text, p_n bigint) returns text language sql immutable parallel safe
  return p_prefix || '_' || left(md5(p_salt || p_n), 24);
