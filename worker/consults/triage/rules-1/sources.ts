import type { Source } from '../rules.ts';

const msd = (chapter: string): Source => ({
  title: `MSD Veterinary Manual: ${chapter}`,
  by: 'Merck & Co., Rahway',
  year: 2024,
});

/** Where the rules of this version come from. */
export const sources = {
  vtl: {
    title:
      'Evaluation of a veterinary triage list modified from a human five-point triage system in 485 dogs and cats',
    by: 'Ruys, Gunning, Teske, Robben, Sigrist; J Vet Emerg Crit Care 22(3)',
    year: 2012,
  },
  sae: {
    title: 'Textbook of Small Animal Emergency Medicine',
    by: 'Drobatz, Hopper, Rozanski, Silverstein (eds.); Wiley',
    year: 2018,
  },
  equine: {
    title: 'Equine Emergencies: Treatment and Procedures, 4th edition',
    by: 'Orsini, Divers (eds.); Elsevier',
    year: 2014,
  },
  seizures: {
    title:
      'ACVIM Consensus Statement on the management of status epilepticus and cluster seizures in dogs and cats',
    by: 'Charalambous et al.; J Vet Intern Med 38(1)',
    year: 2024,
  },
  heat: {
    title: 'Proposing the VetCompass clinical grading tool for heat-related illness in dogs',
    by: 'Hall, Carter, Bradbury, Barfield, O’Neill; Scientific Reports 11',
    year: 2021,
  },
  gdv: msd('Gastric Dilation and Volvulus in Small Animals'),
  obstruction: msd('Gastrointestinal Obstruction in Small Animals'),
  urethra: msd('Urolithiasis in Cats; Obstructive Uropathy in Small Animals'),
  dystocia: msd('Dystocia in Small Animals; Dystocia in Mares'),
  eye: msd('Emergency Medicine: Ophthalmic Emergencies in Small Animals'),
  allergy: msd('Allergies of Animals: Anaphylaxis'),
  poison: msd('Principles of Toxicosis Treatment in Animals'),
  chocolate: msd('Chocolate Toxicosis in Animals'),
  xylitol: msd('Xylitol Toxicosis in Dogs'),
  analgesics: msd('Toxicoses From Human Analgesics in Animals'),
  rodenticide: msd('Rodenticide Poisoning in Animals'),
  grapes: msd('Grape, Raisin, and Tamarind Toxicosis in Dogs'),
  lilies: msd('Lily Toxicosis in Cats'),
  skin: msd('Dermatitis and Dermatologic Problems in Animals'),
  ear: msd('Otitis Externa in Animals'),
  behaviour: msd('Behavioral Problems of Dogs; of Cats; of Horses'),
  colic: msd('Colic in Horses'),
  choke: msd('Esophageal Obstruction in Large Animals'),
  laminitis: msd('Laminitis in Horses'),
  tyingUp: msd('Exertional Myopathies in Horses'),
  foal: msd('Neonatal Foals: Management and Recognition of Illness'),
  vitals: msd('Reference Guides: Heart Rates, Respiratory Rates, Rectal Temperature'),
} as const satisfies Record<string, Source>;
