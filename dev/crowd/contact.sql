-- What people wrote by the form of the site: one for each hundred consults.
insert into public.contact_messages (id, send_key, topic, name, email, organisation, body, locale, address_hash, status, note, answered_at, created_at)
select size.id_at(at, 'contact', n), size.random_id('contact', n), topic, first_name || ' ' || last_name,
  translate(lower(first_name || '.' || split_part(last_name, ' ', 1)), 'áéíóúñü', 'aeiounu') || n || '@example.test',
  case topic when 'enterprise' then case locale when 'es' then 'Grupo veterinario ' || last_name else last_name || ' Veterinary Group' end
    when 'press' then case locale when 'es' then 'Diario ' || last_name else 'The ' || last_name || ' Post' end else '' end,
  case topic
    when 'question' then size.one_of(case locale
      when 'es' then array['¿Atendéis también a conejos? No lo veo en la página.', 'He cambiado de móvil y no me llegan los avisos. ¿Qué tengo que hacer?',
        '¿Puedo pasar mi suscripción a mi pareja? El perro es de los dos.', 'La factura de este mes no lleva mi NIF. ¿Podéis rehacerla?']
      else array['Do you see rabbits as well? I cannot find it on the page.', 'New phone, and no notifications any more. What do I have to do?',
        'Can my partner and I share one plan? The dog is ours together.', 'My invoice lacks the name of my company. Can it be issued again?'] end, 'question', n)
    when 'enterprise' then case locale when 'es' then 'Somos seis clínicas y buscamos quien cubra las noches. ¿Cómo funciona para grupos?'
      else 'We run six practices and look for cover at night. How does it work for groups?' end
    when 'press' then case locale when 'es' then 'Preparo un reportaje sobre telemedicina veterinaria. ¿Con quién podría hablar?'
      else 'I am writing about telehealth for pets. Whom could I talk to?' end
    else case locale when 'es' then 'Quiero saber qué datos míos tenéis y desde cuándo.' else 'I would like to know what data you hold about me, and since when.' end
  end,
  locale, md5('address' || n), case when is_answered then 'answered' else 'new' end, '',
  case when is_answered then least(at + interval '1 day' * (0.2 + size.share('answer', n)), size.moment()) end, at
from (
  select w.n, at, o.locale, o.first_name, o.last_name, at < size.moment() - interval '2 days' as is_answered,
    size.one_of(array['question', 'question', 'question', 'question', 'question', 'enterprise', 'privacy', 'press'], 'topic', w.n) as topic
  from generate_series(1, size.consults() / 100) w (n)
  cross join lateral (select size.moment() - size.span() * size.share('wrote', w.n) as at) drawn
  join size.people o on o.n = 1 + floor(size.owners() * size.share('writer', w.n))::int
) wrote
order by at;
