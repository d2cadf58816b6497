/** What a rule about a medicine is based on: a law, a handbook. */
export interface MedicineSource {
  readonly title: Readonly<Record<'es' | 'en', string>>;
  /** Whose it is, and of when. */
  readonly by: string;
}

const msd = (chapter: string): MedicineSource => ({
  title: { es: `MSD Veterinary Manual: ${chapter}`, en: `MSD Veterinary Manual: ${chapter}` },
  by: 'Merck & Co., Rahway, 2024',
});

/** Where the rules about medicines come from. The laws are those in force in November 2026. */
export const medicineSources = {
  'eu-37-2010': {
    title: {
      es: 'Reglamento (UE) n.º 37/2010 de la Comisión, anexo, cuadro 2: sustancias prohibidas',
      en: 'Commission Regulation (EU) No 37/2010, Annex, Table 2: prohibited substances',
    },
    by: 'OJ L 15, 20.1.2010',
  },
  'eu-37-2010-table-1': {
    title: {
      es: 'Reglamento (UE) n.º 37/2010 de la Comisión, anexo, cuadro 1: sustancias autorizadas',
      en: 'Commission Regulation (EU) No 37/2010, Annex, Table 1: allowed substances',
    },
    by: 'OJ L 15, 20.1.2010',
  },
  'eu-2019-6-115': {
    title: {
      es: 'Reglamento (UE) 2019/6, artículos 113 y 115: équidos y cadena alimentaria',
      en: 'Regulation (EU) 2019/6, Articles 113 and 115: equine animals and the food chain',
    },
    by: 'OJ L 4, 7.1.2019',
  },
  // It took the place of Regulation (EC) No 1950/2006, as amended by Regulation (EU) No 122/2013.
  'eu-2025-901': {
    title: {
      es: 'Reglamento de Ejecución (UE) 2025/901 de la Comisión: sustancias esenciales para équidos',
      en: 'Commission Implementing Regulation (EU) 2025/901: essential substances for equine species',
    },
    by: 'OJ L, 2025/901, 20.5.2025',
  },
  'efsa-phenylbutazone': {
    title: {
      es: 'Declaración conjunta de EFSA y EMA sobre residuos de fenilbutazona en carne de caballo',
      en: 'Joint statement of EFSA and EMA on residues of phenylbutazone in horse meat',
    },
    by: 'EFSA Journal 11(4):3190, 2013',
  },
  analgesics: msd('Toxicoses From Human Analgesics in Animals'),
  insecticides: msd('Plant-Derived Insecticide Toxicosis in Animals'),
  xylitol: msd('Xylitol Toxicosis in Dogs'),
  lincosamides: msd('Lincosamides Use in Animals'),
  macrolides: msd('Macrolide Use in Animals'),
  ionophores: msd('Ionophore Poisoning in Animals'),
  quinolones: msd('Quinolones, Including Fluoroquinolones, Use in Animals'),
  nsaids: msd('Nonsteroidal Anti-inflammatory Drugs in Animals'),
  'macrocyclic-lactones': msd('Macrocyclic Lactones as Antiparasitics in Animals; Toxicosis'),
  penicillins: msd('Rabbits; Rodents: Antimicrobial-Associated Enterotoxemia'),
  'fda-meloxicam': {
    title: {
      es: 'Metacam (meloxicam) en gatos: advertencia sobre dosis repetidas',
      en: 'Metacam (meloxicam) and cats: boxed warning on repeated doses',
    },
    by: 'US Food and Drug Administration, 2010',
  },
  'fipronil-spc': {
    title: {
      es: 'Frontline spot-on: contraindicado en conejos (ficha técnica)',
      en: 'Frontline spot-on: not in rabbits (summary of product characteristics)',
    },
    by: 'Boehringer Ingelheim, 2023',
  },
  'neurontin-spc': {
    title: {
      es: 'Neurontin solución oral: lleva xilitol (ficha técnica)',
      en: 'Neurontin oral solution: xylitol among the excipients (prescribing information)',
    },
    by: 'Viatris, 2020',
  },
} as const satisfies Record<string, MedicineSource>;
export type MedicineSourceName = keyof typeof medicineSources;
