import type { MenuSample } from './menu-sample.ts';

/** Marks, legends and words about allergens and diets. */
export const allergenSamples: readonly MenuSample[] = [
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
Tapa del día | Contiene marisco | =300 | | description-guessed`,
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
    about: 'no-break spaces, a zero-width space, superscripts, Windows line ends',
    text: 'Tapas\r\nCroquetas\u00a0de\u00a0cocido\u200b 8,50\u202f€\r\nBravas (¹,³) 6\u00a0€\r\n1: gluten, 3: huevo',
    read: `# Tapas
Croquetas de cocido | | =850
Bravas | | =600 | gluten contains, eggs contains
~ 1: gluten, 3: huevo`,
  },
];
