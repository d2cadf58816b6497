-- What owners thought of the consults.
insert into public.ratings (session_id, owner_id, vet_id, stars, comment, created_at, updated_at)
select id, owner_id, vet_id, 1 + floor(5 * power(size.share('stars', n), 0.3))::int,
  case when size.share('comment', n) < 0.2 then case locale when 'es' then 'Muy amable, nos ayudó enseguida.' else 'Kind and quick.' end
    else '' end,
  ended_at + interval '3 minutes', ended_at + interval '3 minutes'
from size.consults
where status = 'ended' and size.share('rated', n) < 0.4;

-- Transcripts of the newest consults that are over. The last one of the vet with the career is a long one.
insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
select size.random_id('message', c.n * 1000 + seq), c.id, 'e1', seq, case seq % 2 when 1 then c.owner_id else c.vet_id end,
  case seq % 2 when 1 then 'owner' else 'vet' end,
  size.one_of(case c.locale when 'es'
    then array['Hola, gracias por atenderme.', '¿Desde cuándo le pasa?', 'Desde ayer por la noche, más o menos.', '¿Come y bebe con normalidad?',
      'Bebe, pero no quiere comer.', '¿Puede mandarme una foto?', 'Ahora se la mando.', 'No parece grave, pero vigílelo esta noche.',
      'Si vomita otra vez, vaya a urgencias.', 'Muchas gracias, me quedo más tranquila.']
    else array['Hello, thank you for taking this.', 'Since when?', 'Since last night, more or less.', 'Does he eat and drink?',
      'He drinks but will not eat.', 'Could you send a picture?', 'It does not look serious, but keep an eye on him.',
      'If it happens again, see an emergency vet.', 'Thank you so much.'] end, 'body', c.n * 1000 + seq),
  c.accepted_at + interval '25 seconds' * seq
from size.consults c,
  generate_series(1, case when c.n = (size.consults() - size.waiting() - size.running()) / 60 * 60 then 400
    else 4 + floor(17 * size.share('length of text', c.n))::int end) seq
where c.status = 'ended' and c.n > size.consults() - size.consults() / 33;
