-- Clinics that do not exist, in towns that do, so that the list and the map have something to show. They are marked as examples, and the API
-- leaves examples out in production. Nobody answers their numbers: in the United Kingdom those that Ofcom keeps for drama; in Spain and
-- Mexico numbers that begin with a zero, as no subscriber's does in either country. What was configured since is left alone.
with example (
  n, name, address, city, postal_code, country, phone, species, latitude, longitude, time_zone, emergency, hours
) as (
  values
    (1, 'Centro Veterinario Puerta del Olmo', 'Calle del Olmo Viejo, 14', 'Madrid', '28013', 'ES', '+34 000 000 101', '{dog,cat}', 40.413, -3.71, 'Europe/Madrid', false, 'split'),
    (2, 'Hospital Veterinario Alameda Norte', 'Calle de la Alameda Norte, 31', 'Madrid', '28020', 'ES', '+34 000 000 102', '{dog,cat,other}', 40.457, -3.696, 'Europe/Madrid', true, 'always'),
    (3, 'Urgencias Veterinarias Noche Clara', 'Paseo de Noche Clara, 8', 'Madrid', '28045', 'ES', '+34 000 000 103', '{dog,cat}', 40.397, -3.698, 'Europe/Madrid', false, 'night'),
    (4, 'Clínica Veterinaria El Soto Claro', 'Calle del Soto Claro, 5', 'Alcalá de Henares', '28801', 'ES', '+34 000 000 104', '{dog,cat}', 40.485, -3.362, 'Europe/Madrid', false, 'day'),
    (5, 'Hospital Equino Vega del Encinar', 'Camino del Encinar, km 3', 'Las Rozas de Madrid', '28232', 'ES', '+34 000 000 105', '{horse}', 40.508, -3.886, 'Europe/Madrid', true, 'farm'),
    (6, 'Clínica Veterinària Pont de Fusta', 'Carrer del Pont de Fusta, 22', 'Barcelona', '08015', 'ES', '+34 000 000 106', '{dog,cat}', 41.381, 2.158, 'Europe/Madrid', false, 'day'),
    (7, 'Hospital Veterinari Turó Blau', 'Carrer del Turó Blau, 60', 'Barcelona', '08025', 'ES', '+34 000 000 107', '{dog,cat,other}', 41.405, 2.173, 'Europe/Madrid', true, 'always'),
    (8, 'Veterinaris Ribera Alta', 'Carrer de la Ribera Alta, 9', 'Girona', '17003', 'ES', '+34 000 000 108', '{dog,cat,horse}', 41.973, 2.819, 'Europe/Madrid', false, 'split'),
    (9, 'Hospital Veterinario Acequia Mayor', 'Calle de la Acequia Mayor, 17', 'Valencia', '46007', 'ES', '+34 000 000 109', '{dog,cat,other}', 39.463, -0.382, 'Europe/Madrid', true, 'always'),
    (10, 'Clínica Veterinaria La Barraca Verde', 'Avenida de la Barraca Verde, 40', 'Valencia', '46021', 'ES', '+34 000 000 110', '{dog,cat}', 39.474, -0.358, 'Europe/Madrid', false, 'long'),
    (11, 'Clínica Veterinaria Loma del Faro', 'Calle Loma del Faro, 3', 'Alicante', '03004', 'ES', '+34 000 000 111', '{dog,cat}', 38.352, -0.485, 'Europe/Madrid', false, 'split'),
    (12, 'Centro Veterinario Huerta Honda', 'Calle de la Huerta Honda, 26', 'Murcia', '30008', 'ES', '+34 000 000 112', '{dog,cat,other}', 37.997, -1.135, 'Europe/Madrid', false, 'day'),
    (13, 'Clínica Veterinaria Patio de los Naranjos Chicos', 'Calle de los Naranjos Chicos, 11', 'Sevilla', '41003', 'ES', '+34 000 000 113', '{dog,cat}', 37.393, -5.98, 'Europe/Madrid', false, 'split'),
    (14, 'Hospital Veterinario Vega del Sur', 'Avenida de la Vega del Sur, 75', 'Sevilla', '41018', 'ES', '+34 000 000 114', '{dog,cat,other}', 37.384, -5.968, 'Europe/Madrid', true, 'always'),
    (15, 'Hospital de Caballos La Dehesilla', 'Camino de la Dehesilla, s/n', 'Dos Hermanas', '41700', 'ES', '+34 000 000 115', '{horse}', 37.268, -5.914, 'Europe/Madrid', true, 'farm'),
    (16, 'Clínica Equina Pago Alto', 'Carretera del Pago Alto, km 2', 'Jerez de la Frontera', '11405', 'ES', '+34 000 000 116', '{horse}', 36.698, -6.126, 'Europe/Madrid', true, 'farm'),
    (17, 'Clínica Veterinaria Arco de la Sierra', 'Calle Arco de la Sierra, 19', 'Córdoba', '14005', 'ES', '+34 000 000 117', '{dog,cat}', 37.892, -4.793, 'Europe/Madrid', false, 'split'),
    (18, 'Centro Veterinario Vega y Nieve', 'Calle Vega y Nieve, 7', 'Granada', '18003', 'ES', '+34 000 000 118', '{dog,cat,other}', 37.179, -3.609, 'Europe/Madrid', false, 'day'),
    (19, 'Urgencias Veterinarias Bahía Alta', 'Calle Bahía Alta, 33', 'Málaga', '29007', 'ES', '+34 000 000 119', '{dog,cat}', 36.724, -4.435, 'Europe/Madrid', false, 'night'),
    (20, 'Clínica Veterinaria Pinar de la Mora', 'Calle Pinar de la Mora, 2', 'Marbella', '29601', 'ES', '+34 000 000 120', '{dog,cat,horse}', 36.516, -4.886, 'Europe/Madrid', false, 'long'),
    (21, 'Clínica Veterinaria La Encina Sola', 'Calle de la Encina Sola, 12', 'Badajoz', '06002', 'ES', '+34 000 000 121', '{dog,cat,horse}', 38.871, -6.974, 'Europe/Madrid', false, 'split'),
    (22, 'Centro Veterinario Cigarral Nuevo', 'Calle del Cigarral Nuevo, 21', 'Toledo', '45003', 'ES', '+34 000 000 122', '{dog,cat}', 39.871, -4.03, 'Europe/Madrid', false, 'day'),
    (23, 'Clínica Veterinaria Puente del Cuco', 'Calle Puente del Cuco, 6', 'Salamanca', '37004', 'ES', '+34 000 000 123', '{dog,cat,horse}', 40.973, -5.672, 'Europe/Madrid', false, 'split'),
    (24, 'Hospital Veterinario Campo Llano', 'Calle Campo Llano, 48', 'Valladolid', '47003', 'ES', '+34 000 000 124', '{dog,cat,other}', 41.646, -4.728, 'Europe/Madrid', true, 'always'),
    (25, 'Hospital Veterinario Tres Riberas', 'Calle Tres Riberas, 15', 'Zaragoza', '50006', 'ES', '+34 000 000 125', '{dog,cat,other}', 41.635, -0.887, 'Europe/Madrid', true, 'always'),
    (26, 'Clínica Veterinaria Cuatro Viñas', 'Calle Cuatro Viñas, 10', 'Logroño', '26004', 'ES', '+34 000 000 126', '{dog,cat}', 42.463, -2.444, 'Europe/Madrid', false, 'split'),
    (27, 'Clínica Veterinaria Sotobide', 'Calle Sotobide, 18', 'Pamplona', '31003', 'ES', '+34 000 000 127', '{dog,cat,horse}', 42.811, -1.647, 'Europe/Madrid', false, 'day'),
    (28, 'Centro Veterinario Itsasondo Berri', 'Calle Itsasondo Berri, 27', 'Bilbao', '48010', 'ES', '+34 000 000 128', '{dog,cat}', 43.258, -2.943, 'Europe/Madrid', false, 'long'),
    (29, 'Clínica Veterinaria Peña del Alba', 'Calle Peña del Alba, 4', 'Santander', '39005', 'ES', '+34 000 000 129', '{dog,cat}', 43.468, -3.804, 'Europe/Madrid', false, 'split'),
    (30, 'Hospital Veterinario Prao Verde', 'Calle del Prao Verde, 52', 'Gijón', '33205', 'ES', '+34 000 000 130', '{dog,cat,other}', 43.535, -5.658, 'Europe/Madrid', true, 'always'),
    (31, 'Clínica Veterinaria Rúa da Fonte Nova', 'Rúa da Fonte Nova, 13', 'A Coruña', '15004', 'ES', '+34 000 000 131', '{dog,cat}', 43.358, -8.414, 'Europe/Madrid', false, 'split'),
    (32, 'Clínica Veterinaria Monte da Gaivota', 'Rúa Monte da Gaivota, 30', 'Vigo', '36202', 'ES', '+34 000 000 132', '{dog,cat}', 42.235, -8.72, 'Europe/Madrid', false, 'day'),
    (33, 'Clínica Veterinària Es Garrover', 'Carrer des Garrover, 16', 'Palma', '07004', 'ES', '+34 000 000 133', '{dog,cat}', 39.579, 2.654, 'Europe/Madrid', false, 'split'),
    (34, 'Hospital Veterinario Brisa Atlántica', 'Calle Brisa Atlántica, 20', 'Las Palmas de Gran Canaria', '35004', 'ES', '+34 000 000 134', '{dog,cat,other}', 28.116, -15.438, 'Atlantic/Canary', true, 'always'),
    (35, 'Clínica Veterinaria Drago Joven', 'Calle Drago Joven, 9', 'Santa Cruz de Tenerife', '38004', 'ES', '+34 000 000 135', '{dog,cat}', 28.47, -16.262, 'Atlantic/Canary', false, 'split'),
    (36, 'Clínica Veterinaria Tierra Negra', 'Calle Tierra Negra, 5', 'Arrecife', '35500', 'ES', '+34 000 000 136', '{dog,cat,horse}', 28.968, -13.552, 'Atlantic/Canary', false, 'day'),
    (37, 'Hospital Veterinario Jacaranda Norte', 'Calle Jacaranda Norte 115, Roma Norte', 'Ciudad de México', '06700', 'MX', '+52 000 000 0137', '{dog,cat,other}', 19.419, -99.161, 'America/Mexico_City', true, 'always'),
    (38, 'Clínica Veterinaria El Xoloitzcuintle Azul', 'Calle del Fresno Azul 42, Coyoacán', 'Ciudad de México', '04100', 'MX', '+52 000 000 0138', '{dog,cat}', 19.348, -99.162, 'America/Mexico_City', false, 'long'),
    (39, 'Urgencias Veterinarias Luna del Valle', 'Calle Luna del Valle 210, Del Valle', 'Ciudad de México', '03100', 'MX', '+52 000 000 0139', '{dog,cat}', 19.378, -99.171, 'America/Mexico_City', false, 'night'),
    (40, 'Hospital de Équidos Lago Antiguo', 'Camino al Lago Antiguo km 4', 'Texcoco', '56100', 'MX', '+52 000 000 0140', '{horse}', 19.522, -98.875, 'America/Mexico_City', true, 'farm'),
    (41, 'Clínica Veterinaria Nevado Chico', 'Calle Nevado Chico 18', 'Toluca', '50000', 'MX', '+52 000 000 0141', '{dog,cat,horse}', 19.287, -99.662, 'America/Mexico_City', false, 'day'),
    (42, 'Hospital Veterinario Agave Real', 'Calle Agave Real 330', 'Guadalajara', '44160', 'MX', '+52 000 000 0142', '{dog,cat,other}', 20.675, -103.367, 'America/Mexico_City', true, 'always'),
    (43, 'Clínica Equina Los Potrillos del Bosque', 'Camino de los Potrillos 55', 'Zapopan', '45116', 'MX', '+52 000 000 0143', '{horse}', 20.735, -103.413, 'America/Mexico_City', true, 'farm'),
    (44, 'Clínica Veterinaria Tres Huizaches', 'Calle Tres Huizaches 27', 'León', '37000', 'MX', '+52 000 000 0144', '{dog,cat}', 21.125, -101.679, 'America/Mexico_City', false, 'split'),
    (45, 'Veterinaria El Charco Nuevo', 'Calle del Charco Nuevo 8', 'San Miguel de Allende', '37700', 'MX', '+52 000 000 0145', '{dog,cat,horse}', 20.909, -100.74, 'America/Mexico_City', false, 'split'),
    (46, 'Clínica Veterinaria Arcos de Piedra', 'Calle Arcos de Piedra 64', 'Querétaro', '76000', 'MX', '+52 000 000 0146', '{dog,cat}', 20.586, -100.384, 'America/Mexico_City', false, 'long'),
    (47, 'Clínica Veterinaria La Tuna Roja', 'Calle de la Tuna Roja 12', 'San Luis Potosí', '78000', 'MX', '+52 000 000 0147', '{dog,cat}', 22.154, -100.978, 'America/Mexico_City', false, 'split'),
    (48, 'Clínica Veterinaria Cerro Tibio', 'Calle Cerro Tibio 91', 'Aguascalientes', '20000', 'MX', '+52 000 000 0148', '{dog,cat,horse}', 21.886, -102.292, 'America/Mexico_City', false, 'day'),
    (49, 'Clínica Veterinaria Cantera Viva', 'Calle Cantera Viva 36', 'Morelia', '58000', 'MX', '+52 000 000 0149', '{dog,cat}', 19.703, -101.19, 'America/Mexico_City', false, 'split'),
    (50, 'Hospital Veterinario Volcán Dormido', 'Calle Volcán Dormido 400', 'Puebla', '72000', 'MX', '+52 000 000 0150', '{dog,cat,other}', 19.035, -98.214, 'America/Mexico_City', true, 'always'),
    (51, 'Clínica Veterinaria Viento Norte', 'Calle Viento Norte 23', 'Veracruz', '91700', 'MX', '+52 000 000 0151', '{dog,cat}', 19.169, -96.144, 'America/Mexico_City', false, 'day'),
    (52, 'Clínica Veterinaria Copal Blanco', 'Calle Copal Blanco 7', 'Oaxaca', '68000', 'MX', '+52 000 000 0152', '{dog,cat}', 17.077, -96.725, 'America/Mexico_City', false, 'split'),
    (53, 'Hospital Veterinario Cerro Quebrado', 'Avenida Cerro Quebrado 1200', 'Monterrey', '64000', 'MX', '+52 000 000 0153', '{dog,cat,other}', 25.679, -100.326, 'America/Mexico_City', true, 'always'),
    (54, 'Clínica Veterinaria Llano Grande', 'Calle Llano Grande 77', 'Chihuahua', '31000', 'MX', '+52 000 000 0154', '{dog,cat,horse}', 28.637, -106.075, 'America/Chihuahua', false, 'day'),
    (55, 'Clínica Veterinaria Ceiba Alta', 'Calle 53 bis 210, Ceiba Alta', 'Mérida', '97000', 'MX', '+52 000 000 0155', '{dog,cat}', 20.973, -89.62, 'America/Merida', false, 'split'),
    (56, 'Hospital Veterinario Caribe Manso', 'Calle Caribe Manso 19', 'Cancún', '77500', 'MX', '+52 000 000 0156', '{dog,cat,other}', 21.157, -86.863, 'America/Cancun', true, 'always'),
    (57, 'Clínica Veterinaria Manglar Claro', 'Calle Manglar Claro 5', 'Playa del Carmen', '77710', 'MX', '+52 000 000 0157', '{dog,cat}', 20.633, -87.082, 'America/Cancun', false, 'long'),
    (58, 'Hospital Veterinario Frontera Azul', 'Calle Frontera Azul 88', 'Tijuana', '22000', 'MX', '+52 000 000 0158', '{dog,cat,other}', 32.515, -117.028, 'America/Tijuana', true, 'always'),
    (59, 'Clínica Veterinaria Valle Tibio', 'Calle Valle Tibio 14', 'Mexicali', '21000', 'MX', '+52 000 000 0159', '{dog,cat,horse}', 32.616, -115.447, 'America/Tijuana', false, 'day'),
    (60, 'Clínica Veterinaria Viñedo y Mar', 'Calle Viñedo y Mar 31', 'Ensenada', '22800', 'MX', '+52 000 000 0160', '{dog,cat}', 31.873, -116.588, 'America/Tijuana', false, 'split'),
    (61, 'Rookery Lane Veterinary Hospital', '18 Rookery Lane', 'London', 'SW4', 'GB', '+44 20 7946 0161', '{dog,cat,other}', 51.462, -0.138, 'Europe/London', true, 'always'),
    (62, 'Saltmarket Vets Hackney', '7 Saltmarket Row', 'London', 'E8', 'GB', '+44 20 7946 0162', '{dog,cat}', 51.543, -0.062, 'Europe/London', false, 'uk'),
    (63, 'Kettle Hill Veterinary Surgery', '41 Kettle Hill', 'London', 'NW5', 'GB', '+44 20 7946 0163', '{dog,cat}', 51.553, -0.142, 'Europe/London', false, 'uk'),
    (64, 'Nightjar Out-of-Hours Vets', '3 Nightjar Way', 'Watford', 'WD17', 'GB', '+44 1632 960164', '{dog,cat}', 51.659, -0.394, 'Europe/London', false, 'night'),
    (65, 'Heathbank Equine Hospital', 'Heathbank Stables, Long Drove', 'Newmarket', 'CB8', 'GB', '+44 1632 960165', '{horse}', 52.236, 0.422, 'Europe/London', true, 'farm'),
    (66, 'Mill Reed Veterinary Centre', '12 Mill Reed Street', 'Cambridge', 'CB1', 'GB', '+44 1632 960166', '{dog,cat,other}', 52.199, 0.134, 'Europe/London', false, 'uk'),
    (67, 'Fenland Thistle Vets', '29 Thistle Street', 'Norwich', 'NR2', 'GB', '+44 1632 960167', '{dog,cat,horse}', 52.626, 1.289, 'Europe/London', false, 'uk'),
    (68, 'Osney Willow Veterinary Clinic', '5 Osney Willow Road', 'Oxford', 'OX2', 'GB', '+44 1632 960168', '{dog,cat}', 51.758, -1.268, 'Europe/London', false, 'uk'),
    (69, 'Hogsback Chalk Equine Clinic', 'Chalk Pit Farm, Downs Road', 'Guildford', 'GU1', 'GB', '+44 1632 960169', '{horse}', 51.226, -0.562, 'Europe/London', true, 'farm'),
    (70, 'Pebble and Paw Veterinary Surgery', '64 Pebble Street', 'Brighton', 'BN1', 'GB', '+44 1632 960170', '{dog,cat}', 50.835, -0.143, 'Europe/London', false, 'uk'),
    (71, 'Harbour Oak Veterinary Hospital', '90 Harbour Oak Road', 'Bristol', 'BS6', 'GB', '+44 117 496 0171', '{dog,cat,other}', 51.473, -2.594, 'Europe/London', true, 'always'),
    (72, 'Taff Meadow Vets', '22 Taff Meadow Terrace', 'Cardiff', 'CF11', 'GB', '+44 29 2018 0172', '{dog,cat}', 51.479, -3.195, 'Europe/London', false, 'uk'),
    (73, 'Canal Basin Veterinary Hospital', '101 Canal Basin Road', 'Birmingham', 'B15', 'GB', '+44 121 496 0173', '{dog,cat,other}', 52.468, -1.916, 'Europe/London', true, 'always'),
    (74, 'Lacemaker Vets', '14 Lacemaker Street', 'Nottingham', 'NG7', 'GB', '+44 115 496 0174', '{dog,cat}', 52.957, -1.182, 'Europe/London', false, 'uk'),
    (75, 'Red Loom Veterinary Hospital', '55 Red Loom Road', 'Manchester', 'M20', 'GB', '+44 161 496 0175', '{dog,cat,other}', 53.429, -2.234, 'Europe/London', true, 'always'),
    (76, 'Sefton Lantern Vets', '8 Lantern Avenue', 'Liverpool', 'L17', 'GB', '+44 151 496 0176', '{dog,cat}', 53.38, -2.94, 'Europe/London', false, 'uk'),
    (77, 'Headrow Beck Veterinary Clinic', '33 Beck Lane', 'Leeds', 'LS6', 'GB', '+44 113 496 0177', '{dog,cat}', 53.819, -1.569, 'Europe/London', false, 'uk'),
    (78, 'Ridings Gate Equine and Small Animal Vets', '2 Ridings Gate', 'York', 'YO31', 'GB', '+44 1632 960178', '{dog,cat,horse}', 53.972, -1.079, 'Europe/London', true, 'uk'),
    (79, 'Quayside Rowan Veterinary Centre', '47 Rowan Street', 'Newcastle upon Tyne', 'NE2', 'GB', '+44 191 498 0179', '{dog,cat}', 54.99, -1.612, 'Europe/London', false, 'uk'),
    (80, 'Blackford Heather Veterinary Hospital', '16 Heather Grove', 'Edinburgh', 'EH9', 'GB', '+44 131 496 0180', '{dog,cat,other}', 55.933, -3.182, 'Europe/London', true, 'always'),
    (81, 'Kelvin Reach Vets', '73 Kelvin Reach', 'Glasgow', 'G12', 'GB', '+44 141 496 0181', '{dog,cat}', 55.876, -4.294, 'Europe/London', false, 'uk'),
    (82, 'Moray Glen Mixed Practice', 'Glen Farm Road', 'Inverness', 'IV2', 'GB', '+44 1632 960182', '{dog,cat,horse}', 57.468, -4.215, 'Europe/London', true, 'uk'),
    (83, 'Lagan Gorse Veterinary Clinic', '27 Gorse Park', 'Belfast', 'BT7', 'GB', '+44 28 9649 6183', '{dog,cat,horse}', 54.585, -5.926, 'Europe/London', false, 'uk')
),
added as (
  insert into public.centers (
    id, name, address, city, postal_code, country, phone, species, latitude, longitude, time_zone, emergency, is_example
  )
  select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, name, address, city, postal_code, country, phone,
    species::text[], latitude, longitude, time_zone, emergency, true
  from example
  on conflict (id) do nothing
  returning id
),
-- Minutes since midnight, on weekdays from the first to the last (1 is Monday).
week (hours, first, last, opens, closes) as (
  values
    ('day', 1, 5, 540, 1200), ('day', 6, 6, 600, 840),
    ('split', 1, 5, 570, 840), ('split', 1, 5, 990, 1230), ('split', 6, 6, 600, 840),
    ('long', 1, 7, 540, 1320),
    ('uk', 1, 5, 510, 1110), ('uk', 6, 6, 540, 720),
    ('farm', 1, 5, 480, 1080),
    ('night', 1, 5, 1200, 1920), ('night', 6, 6, 840, 1920), ('night', 7, 7, 480, 1920),
    ('always', 1, 7, 0, 1440)
),
-- Closed, or short; in every country where none is named.
holiday (hours, country, day, opens, closes) as (
  values
    ('day', null, '2026-12-25', null, null), ('day', null, '2027-01-01', null, null), ('day', 'ES', '2027-01-06', null, null),
    ('split', null, '2026-12-25', null, null), ('split', null, '2027-01-01', null, null), ('split', 'ES', '2027-01-06', null, null),
    ('uk', null, '2026-12-25', null, null), ('uk', null, '2026-12-28', null, null), ('uk', null, '2027-01-01', null, null),
    ('long', null, '2026-12-24', 540, 840), ('long', null, '2026-12-25', null, null), ('long', null, '2026-12-31', 540, 840)
),
new_example as (
  select added.id, example.hours, example.country
  from example
  join added on added.id = ('00000000-0000-7000-8000-' || lpad(example.n::text, 12, '0'))::uuid
),
weekly as (
  insert into public.center_hours (center_id, weekday, opens, closes)
  select e.id, weekday, w.opens, w.closes
  from new_example e
  join week w using (hours)
  cross join generate_series(w.first, w.last) as weekday
)
insert into public.center_special_hours (center_id, day, opens, closes)
select e.id, h.day::date, h.opens, h.closes
from new_example e
join holiday h on h.hours = e.hours and (h.country is null or h.country = e.country);
