import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Diseases of horses and foals. */
export const horseDiseases = {
  colic: {
    es: 'cólico, torozón, retortijón, dolor de barriga, impactación, torsión intestinal, vólvulo, colicos, kolico',
    en: 'colic, cholic, colicky, bellyache, belly pain, twisted gut, impaction, gut torsion, collic, gripes',
  },
  choke: {
    es: 'obstrucción de esófago, obstrucción esofágica, comida por los ollares, comida por la nariz, sale comida',
    en: 'choke, oesophageal obstruction, feed from nose, food from nose, food out of nose, feed from nostrils, green slime from nose',
    under: ['gullet'],
  },
  laminitis: {
    es: 'laminitis, infosura, hormiguillo, aguadura, pulso digital, laminiti',
    en: 'laminitis, founder, laminitic, digital pulse, rotated pedal bone, lamanitis',
    under: ['hoof'],
  },
  abscess: {
    es: 'absceso, flemón, acceso, infección con pus, absesos',
    en: 'abscess, abcess, abscesses, pus pocket, pus in the foot',
    under: ['discharge'],
  },
  'tying-up': {
    es: 'azoturia, rabdomiólisis, mal del lunes, músculos duros, mioglobinuria, se queda tieso, miopatía',
    en: 'tying up, tied up, azoturia, rhabdomyolysis, monday morning disease, hard muscles, set fast, myopathy',
    under: ['muscle', 'stiff'],
  },
  strangles: { es: 'paperas, adenitis equina, gurma', en: 'strangles', under: ['fever', 'cough', 'horse'] },
  'equine-flu': {
    es: 'gripe equina, influenza, rinoneumonitis, herpesvirus',
    en: 'equine flu, flu, influenza, equine herpes, ehv',
    under: ['horse', 'fever', 'cough'],
  },
  heaves: {
    es: 'asma equina, huélfago, recaída respiratoria',
    en: 'heaves, equine asthma, copd, broken wind',
    under: ['horse', 'cough'],
  },
  'sweet-itch': {
    es: 'dermatitis estival, dermatitis de verano',
    en: 'sweet itch',
    under: ['horse', 'itch'],
  },
  cushings: { es: 'cushing, ppid, síndrome metabólico', en: 'cushings, ppid, metabolic syndrome, cushing' },
  navicular: { es: 'navicular', en: 'navicular', under: ['hoof', 'limp'] },
  thrush: { es: 'ranilla podrida, podredumbre', en: 'thrush', under: ['hoof'] },
  placenta: {
    es: 'placenta, secundinas, retención de placenta, parias, bolsa roja',
    en: 'placenta, afterbirth, retained placenta, red bag',
    under: ['birth'],
  },
  orphan: {
    es: 'huérfano, rechaza al potro, biberón',
    en: 'orphan, rejects foal, bottle feeding',
    under: ['young'],
  },
  tetanus: { es: 'tétanos', en: 'tetanus, lockjaw', under: ['vaccine', 'wound'] },
  quidding: {
    es: 'bolas de heno, se le cae la comida, mastica mal, puntas en las muelas, limar los dientes',
    en: 'quidding, balls of hay, dropping feed, sharp teeth, floating teeth, rasping teeth, hooks',
    under: ['tooth', 'horse'],
  },
  meconium: { es: 'meconio', en: 'meconium', under: ['foal', 'stool'] },
} as const satisfies Thesaurus;
