import type { MenuCurrency } from '../../../contract/sites.ts';

/**
 * A menu as somebody has it, and what is to be read of it. A category begins with `#`, a dish is `name | description | sizes | what is stated | doubts`, sizes are
 * `name=minor units` (`?` for none, `market`), `~` a line that is left out.
 */
export interface MenuSample {
  readonly about: string;
  readonly text: string;
  readonly read: string;
  readonly currency?: MenuCurrency;
}

export const menuSamples: readonly MenuSample[] = [
  {
    about: 'headings alone on a line, prices with a comma and the sign behind',
    text: `Entrantes
Croquetas de jamón 9,50 €
Ensalada de tomate y ventresca  12 €

Postres
Tarta de queso 6,50 €
Flan 4 €`,
    read: `# Entrantes
Croquetas de jamón | | =950
Ensalada de tomate y ventresca | | =1200
# Postres
Tarta de queso | | =650
Flan | | =400`,
  },
  {
    about: 'dotted leaders, capitals as headings, a description on the following line',
    text: `ENTRANTES
Pulpo a la brasa .............. 18,00
Con puré de patata y pimentón de la Vera
Anchoas del Cantábrico ……… 16,50`,
    read: `# ENTRANTES
Pulpo a la brasa | Con puré de patata y pimentón de la Vera | =1800
Anchoas del Cantábrico | | =1650`,
  },
  {
    about: 'sizes with names, after a colon, after nothing, in brackets',
    text: `Raciones
Croquetas: media 8 / entera 14
Calamares media 9 / entera 15
Rabas (media 9,50 € / entera 16 €)`,
    read: `# Raciones
Croquetas | | media=800, entera=1400
Calamares | | media=900, entera=1500
Rabas | | media=950, entera=1600`,
  },
  {
    about: 'two prices of which nothing says what costs which; years are no prices',
    text: `Vinos tintos
Rioja Crianza 2019 3,50/18,00
Ribera del Duero 2020 copa 4 / botella 22
Albariño 2021`,
    read: `# Vinos tintos
Rioja Crianza 2019 | | =350, =1800 | | sizes-unnamed
Ribera del Duero 2020 | | copa=400, botella=2200
Albariño 2021 | | | | price-missing`,
  },
  {
    about: 'by the market',
    text: `Pescados
Lubina salvaje s/m
Rodaballo ......... según mercado
Merluza S.M.
Bogavante (según lonja)`,
    read: `# Pescados
Lubina salvaje | | market
Rodaballo | | market
Merluza | | market
Bogavante | | market`,
  },
  {
    about: 'English, pounds before the amount, an apostrophe as decimal sign',
    currency: 'GBP',
    text: `STARTERS
Soup of the day £6.50
Scotch egg 7'50

MAINS
Fish & chips - 14.95
Catch of the day - market price`,
    read: `# STARTERS
Soup of the day | | =650
Scotch egg | | =750
# MAINS
Fish & chips | | =1495
Catch of the day | | market`,
  },
  {
    about: 'another currency than that of the business',
    text: `Burgers
Cheeseburger $12
Veggie burger £11.50
Fries 4,50 €`,
    read: `# Burgers
Cheeseburger | | =1200 | | currency-other
Veggie burger | | =1150 | | currency-other
Fries | | =450`,
  },
  {
    about: 'numbers that are no price: contents, percent, persons, an ordinal',
    text: `Bebidas
Agua 50 cl 2
Coca-Cola 33 cl 2,50
Cerveza 25 cl 2 / 50 cl 3,80
Sidra 4% 3,20
Vermut nº 5 3,50
Cerveza 0,0 2,80`,
    read: `# Bebidas
Agua 50 cl | | =200 | | price-bare
Coca-Cola 33 cl | | =250
Cerveza | | 25 cl=200, 50 cl=380
Sidra 4% | | =320
Vermut nº 5 | | =350
Cerveza 0,0 | | =280`,
  },
  {
    about: 'numbers of allergens that a legend explains',
    text: `Carta
Tortilla (1,3,7) 8,00 €
Gambas (2) 14,00 €

Alérgenos: 1. Gluten 2. Crustáceos 3. Huevos 7. Lácteos`,
    read: `# Carta
Tortilla | | =800 | gluten contains, eggs contains, milk contains
Gambas | | =1400 | crustaceans contains
~ Alérgenos: 1. Gluten 2. Crustáceos 3. Huevos 7. Lácteos`,
  },
  {
    about: 'numbers of allergens that nothing explains are stated of nothing',
    text: `Carta
Tortilla (1,3,7) 8,00
Gambas [2, 4] 14,00`,
    read: `# Carta
Tortilla | | =800 | | marks-unknown
Gambas | | =1400 | | marks-unknown`,
  },
  {
    about: 'letters behind the price, their legend without a title',
    text: `Cócteles
Gin tonic 8 (G)
Mojito 9 (G,L)
(G) Gluten (L) Lácteos`,
    read: `# Cócteles
Gin tonic | | =800 | gluten contains
Mojito | | =900 | gluten contains, milk contains
~ (G) Gluten (L) Lácteos`,
  },
  {
    about: 'marks behind the price without brackets',
    text: `Tostas
Salmón y aguacate 7,50 € 1,4
Jamón 6,50 € 1
1-Gluten, 4-Pescado`,
    read: `# Tostas
Salmón y aguacate | | =750 | gluten contains, fish contains
Jamón | | =650 | gluten contains
~ 1-Gluten, 4-Pescado`,
  },
  {
    about: 'allergens in words; a word that may mean two is not taken',
    text: `Cafés
Café solo 1,30
Café con leche 1,50
Contiene lácteos
Croissant 1,80
Alérgenos: gluten, huevo y leche
Tapa del día 3,00
Contiene marisco`,
    read: `# Cafés
Café solo | | =130
Café con leche | | =150 | milk contains
Croissant | | =180 | gluten contains, eggs contains, milk contains
Tapa del día | Contiene marisco | =300`,
  },
  {
    about: 'Markdown, long dashes, a diet and a freedom that the legend states',
    text: `# Burgers
- Classic burger — 11.50
  beef, cheddar, pickles
- Veggie burger (V, GF) — 10.50
V = vegetarian, GF = gluten free`,
    read: `# Burgers
Classic burger | beef, cheddar, pickles | =1150
Veggie burger | | =1050 | gluten free, vegetarian
~ V = vegetarian, GF = gluten free`,
  },
  {
    about: 'a set menu: one price, and dishes without any',
    text: `MENÚ DEL DÍA 15 €
Primeros
Ensalada mixta
Lentejas estofadas
Segundos
Merluza a la romana
Filete de ternera`,
    read: `# | category-unnamed
MENÚ DEL DÍA | | =1500
# Primeros
Ensalada mixta | | | | price-missing
Lentejas estofadas | | | | price-missing
# Segundos
Merluza a la romana | | | | price-missing
Filete de ternera | | | | price-missing`,
  },
  {
    about: 'what a price is for; a range is no price',
    text: `Para compartir
Paella valenciana (mínimo 2 personas) 18 € por persona
Chuletón 65 €/kg
Tabla de quesos 8-12 €`,
    read: `# Para compartir
Paella valenciana (mínimo 2 personas) | | por persona=1800
Chuletón | | kg=6500
Tabla de quesos | | | | price-range`,
  },
  {
    about: 'a text of the category, notes around the menu',
    text: `Arroces
Mínimo dos personas
Arroz negro 17
Fideuá 16
IVA incluido
Tel. 981 555 014`,
    read: `# Arroces | | Mínimo dos personas
Arroz negro | | =1700
Fideuá | | =1600
~ IVA incluido
~ Tel. 981 555 014`,
  },
  {
    about: 'name, description and price each on a line',
    text: `Carta
Pulpo a feira
con cachelos y pimentón
19,50 €

Empanada de zamburiñas
12 €`,
    read: `# Carta
Pulpo a feira | con cachelos y pimentón | =1950
Empanada de zamburiñas | | =1200`,
  },
  {
    about: 'sizes on lines of their own',
    text: `Tapas
Croquetas
media 6
entera 11
Ensaladilla 7`,
    read: `# Tapas
Croquetas | | media=600, entera=1100
Ensaladilla | | =700`,
  },
  {
    about: 'prices before names',
    text: `Tapas
9,50 € Bravas
€ 12.50 Chipirones
€18 Navajas`,
    read: `# Tapas
Bravas | | =950
Chipirones | | =1250
Navajas | | =1800`,
  },
  {
    about: 'all in capitals, where capitals say nothing',
    text: `PIZZAS
MARGHERITA 9,50
DIAVOLA 11
4 ESTACIONES 12`,
    read: `# PIZZAS
MARGHERITA | | =950
DIAVOLA | | =1100
4 ESTACIONES | | =1200`,
  },
  {
    about: 'one decimal, the sign inside, thousands, a dash for no cents; far from the others',
    text: `Varios
Hamburguesa 12,9 €
Perrito 6€50
Bocata 7,-
Ensalada 8 €
Menú de boda 1.250 €`,
    read: `# Varios
Hamburguesa | | =1290
Perrito | | =650
Bocata | | =700
Ensalada | | =800
Menú de boda | | =125000 | | price-unusual`,
  },
  {
    about: 'what is added to a price is no price',
    text: `Postres:
Tarta de Santiago (frutos secos) 6
Helado 2 bolas 5
Helado 3 bolas 6,50
Suplemento nata +1 €`,
    read: `# Postres
Tarta de Santiago (frutos secos) | | =600
Helado 2 bolas | | =500
Helado 3 bolas | Suplemento nata +1 € | =650`,
  },
  {
    about: 'columns parted by tabs; the same name twice',
    text: 'Ensaladas\nEnsalada César\t9.50\nEnsalada caprese\t10.50\nensalada cesar\t9.80',
    read: `# Ensaladas
Ensalada César | | =950
Ensalada caprese | | =1050
ensalada cesar | | =980 | | name-twice`,
  },
  {
    about: 'drinks that are called as sizes are',
    text: `Cervezas
Caña 1,80
Doble 2,50
Jarra 4,20`,
    read: `# Cervezas
Caña | | =180
Doble | | =250
Jarra | | =420`,
  },
  {
    about: 'halves and dozens',
    text: `Raciones
Jamón ibérico 1/2 ración 12 € / ración 22 €
Queso manchego ½ 8 · 1 15
Anchoas unidad 2,50 / docena 25`,
    read: `# Raciones
Jamón ibérico | | 1/2 ración=1200, ración=2200
Queso manchego | | ½=800, 1=1500
Anchoas | | unidad=250, docena=2500`,
  },
  {
    about: 'a category over others, which has no dish of its own',
    text: `VINOS

Tintos
Rioja 16
Ribera 18`,
    read: `# Tintos
Rioja | | =1600
Ribera | | =1800
~ VINOS`,
  },
  {
    about: 'a line alone before one dish may be either',
    text: `Pescado del día

Carne a la brasa 18 €`,
    read: `# Pescado del día | heading-guessed
Carne a la brasa | | =1800`,
  },
  {
    about: 'hours, telephone and address of the web around it',
    text: `Lunes a viernes 13:00 - 16:00
Reservas: 600 123 456
www.casapepe.example
Menú degustación 45€`,
    read: `# | category-unnamed
Menú degustación | | =4500
~ Lunes a viernes 13:00 - 16:00
~ Reservas: 600 123 456
~ www.casapepe.example`,
  },
  {
    about: 'pesos without cents, with points for thousands',
    currency: 'CLP',
    text: `Sándwiches
Barros Luco $7.900
Completo italiano $ 3.500
Bebida 1.800`,
    read: `# Sándwiches
Barros Luco | | =7900
Completo italiano | | =3500
Bebida | | =1800`,
  },
  {
    about: 'Mexican pesos',
    currency: 'MXN',
    text: `Antojitos
Tacos al pastor (3 pzas) $75
Quesadilla $ 48.50
Agua de jamaica 35 MXN`,
    read: `# Antojitos
Tacos al pastor (3 pzas) | | =7500
Quesadilla | | =4850
Agua de jamaica | | =3500`,
  },
  {
    about: 'three prices without names, and one of two named',
    text: `Para picar
Nachos 5/8/11
Tortilla española 9,50€ · Media 5€`,
    read: `# Para picar
Nachos | | =500, =800, =1100 | | sizes-unnamed
Tortilla española | | =950, Media=500 | | sizes-unnamed`,
  },
  {
    about: 'no-break spaces, a zero-width space, superscripts, Windows line ends',
    text: 'Tapas\r\nCroquetas\u00a0de\u00a0cocido\u200b 8,50\u202f€\r\nBravas (¹,³) 6\u00a0€\r\n1: gluten, 3: huevo',
    read: `# Tapas
Croquetas de cocido | | =850
Bravas | | =600 | gluten contains, eggs contains
~ 1: gluten, 3: huevo`,
  },
];
