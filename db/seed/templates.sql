insert into public.templates (code, name_es, name_en, summary_es, summary_en, kinds, position, version)
values
  ('minimalist', 'Minimalista', 'Minimalist',
    'Letra y espacio. La carta se lee como en papel bueno.',
    'Type and space. The menu reads as if on good paper.',
    '{restaurant,cafe,bakery,hotel}', 0, 1),
  ('modern', 'Moderna', 'Modern',
    'Bloques de color y letra grande. Se ve desde el otro lado de la calle.',
    'Blocks of colour and large type. It shows from across the street.',
    '{bar,pizzeria,food-truck,ice-cream}', 1, 1),
  ('stylish', 'Con estilo', 'Stylish',
    'Fotos a sangre y texto encima. Para sitios que entran por los ojos.',
    'Photos from edge to edge, words on top. For places one falls for at first sight.',
    '{restaurant,bar,hotel,catering}', 2, 1),
  ('cozy', 'Acogedora', 'Cozy',
    'Papel, letra con remates y colores cálidos. Como una carta escrita a mano.',
    'Paper, serifs and warm colours. Like a menu written by hand.',
    '{restaurant,cafe,bakery,ice-cream,other}', 3, 1)
on conflict (code) do update set
  name_es = excluded.name_es, name_en = excluded.name_en, summary_es = excluded.summary_es, summary_en = excluded.summary_en,
  kinds = excluded.kinds, position = excluded.position, version = greatest(templates.version, excluded.version);
