-- What can be found of all that, as the product's triggers would have kept it: animals, what consults were asked for, what was said, vets. Each sentence
-- is read once.
create unlogged table size.sentences as
select body, public.es_en_tsv(body) as words,
  coalesce((
    select string_agg(quote_literal('#' || c.concept) || ':1', ' ')::tsvector
    from (values ('vomit', 'vomit'), ('cojea|limping|no apoya', 'limp'), ('rasca|scratching', 'itch'), ('chocolate', 'chocolate'),
      ('diarr', 'diarrhoea'), ('respira', 'breathing'), ('bulto|lump', 'lump'), ('urgencias|emergency', 'emergency'),
      ('come|comer|eat', 'food')) c (words, concept)
    where body ~* c.words), '') as concepts
from (
  select reason as body from size.consults
  union select m.body from public.messages m join size.consults c on c.id = m.session_id
) said;

insert into public.search_texts (kind, thing, owner_id, session_id, pet_id, species, happened_at, title, body, hash, words, concepts, created_at, updated_at)
select 'consult', c.id, c.owner_id, c.id, c.pet_id, array[p.species], c.queued_at, '', s.body, md5(E'\n' || s.body), s.words, s.concepts,
  c.created_at, c.created_at
from public.chat_sessions c join size.consults o on o.id = c.id join public.pets p on p.id = c.pet_id join size.sentences s on s.body = c.reason;

insert into public.search_texts (kind, thing, owner_id, session_id, pet_id, species, happened_at, title, body, hash, words, concepts, created_at, updated_at)
select 'message', m.session_id || '/' || m.id, c.owner_id, c.id, c.pet_id, array[p.species], m.sent_at, '', s.body, md5(E'\n' || s.body), s.words,
  s.concepts, m.sent_at, m.sent_at
from public.messages m join size.consults c on c.id = m.session_id join public.pets p on p.id = c.pet_id
join size.sentences s on s.body = m.body;

insert into public.search_texts (kind, thing, owner_id, pet_id, species, happened_at, title, body, hash, words, concepts, created_at, updated_at)
select 'animal', p.id, p.owner_id, p.id, array[p.species], p.created_at, p.name, n.noted, md5(p.name || E'\n' || n.noted),
  setweight(public.es_en_tsv(p.name), 'A') || public.es_en_tsv(n.noted), '', p.created_at, p.created_at
from public.pets p cross join lateral (select concat_ws(E'\n', nullif(p.species_other, ''), nullif(p.notes, '')) as noted) n
where p.archived_at is null and p.id in (select id from size.pets);

insert into public.search_texts (kind, thing, species, happened_at, title, body, hash, words, concepts, created_at, updated_at)
select 'vet', v.user_id, v.species, u.created_at, u.display_name, v.about, md5(u.display_name || E'\n' || v.about),
  setweight(public.es_en_tsv(u.display_name), 'A') || public.es_en_tsv(v.about), '', u.created_at, u.created_at
from public.vets v join public.user_profiles u on u.user_id = v.user_id join size.people o on o.id = v.user_id;
