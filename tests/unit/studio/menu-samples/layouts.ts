import type { MenuSample } from './menu-sample.ts';

/** How menus are laid out: headings, descriptions, columns, what stands around them. */
export const layoutSamples: readonly MenuSample[] = [
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
    about: 'columns parted by tabs; the same name twice',
    text: 'Ensaladas\nEnsalada César\t9.50\nEnsalada caprese\t10.50\nensalada cesar\t9.80',
    read: `# Ensaladas
Ensalada César | | =950
Ensalada caprese | | =1050
ensalada cesar | | =980 | | name-twice`,
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
    about: 'a word alone below a dish may be another one',
    text: `Entrantes
Ensalada 9,50
Anchoas
Gilda 3,20
con aceituna`,
    read: `# Entrantes
Ensalada | Anchoas | =950 | | description-guessed
Gilda | con aceituna | =320`,
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
];
