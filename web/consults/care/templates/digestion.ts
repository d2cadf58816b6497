import type { NoteTemplate } from './note-template.ts';

/** Vomiting, diarrhoea, poisoning. */
export const digestion: readonly NoteTemplate[] = [
  {
    id: 'vomiting',
    species: ['dog', 'cat'],
    name: { es: 'Vómitos', en: 'Vomiting' },
    es: {
      subjective:
        'Desde cuándo, cuántas veces, última:\nComida / bilis / sangre / cuerpo extraño; vómito o regurgitación:\nRetiene agua: sí / no. Última comida:\nAcceso a basura, huesos, juguetes, plantas, medicinas, tóxicos:\nHeces y orina. Vacunas y desparasitación. Medicación actual (AINE, corticoides):\nArcadas sin producir, abdomen hinchado (torsión): sí / no',
      objective:
        'Estado mental, encías (color, humedad), relleno capilar:\nAbdomen en vídeo o palpado por el dueño: tenso / doloroso / distendido:\nHidratación (pliegue, ojos):',
      assessment:
        'Agudo (< 48 h) autolimitante / cuerpo extraño / pancreatitis / tóxico / endocrino o renal / torsión:\nBanderas rojas presentes: sangre, no retiene agua, > 24 h, decaído, cachorro, dolor, abdomen distendido',
      plan: 'Presencial hoy / en 24 h / en casa con vigilancia:\nAgua en sorbos; dieta blanda en pocas tomas:\nAntiemético solo si se descarta obstrucción:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, how often, last time:\nFood / bile / blood / foreign material; vomiting or regurgitation:\nKeeps water down: yes / no. Last meal:\nAccess to bins, bones, toys, plants, medicines, toxins:\nFaeces and urine. Vaccines, deworming. Current medicines (NSAID, steroids):\nRetching without result, swollen belly (GDV): yes / no',
      objective:
        'Mentation, gums (colour, moisture), capillary refill:\nAbdomen on video or felt by the owner: tense / painful / distended:\nHydration (skin tent, eyes):',
      assessment:
        'Acute (< 48 h) self-limiting / foreign body / pancreatitis / toxin / endocrine or renal / GDV:\nRed flags: blood, keeps no water, > 24 h, dull, puppy or kitten, pain, distended belly',
      plan: 'To be seen today / within 24 h / at home under watch:\nWater in sips; bland food in small meals:\nAntiemetic only once an obstruction is ruled out:\nLook again in:',
    },
    sources: ['MSD Veterinary Manual: Vomiting in Dogs; in Cats'],
  },
  {
    id: 'diarrhoea',
    species: ['dog', 'cat'],
    name: { es: 'Diarrea', en: 'Diarrhoea' },
    es: {
      subjective:
        'Desde cuándo, veces al día, volumen:\nIntestino delgado (mucha, poco frecuente, peso) / grueso (poca, moco, sangre fresca, tenesmo):\nSangre digerida o fresca. Vómitos. Apetito. Agua:\nCambio de dieta, premios, basura, viaje, convivientes enfermos:\nVacunas (parvovirus), desparasitación, antibióticos recientes:',
      objective:
        'Foto de las heces (escala 1-7):\nEncías, hidratación, temperatura si la toman:\nPeso y cuánto ha perdido:',
      assessment:
        'Dietética / parasitaria / vírica (parvo en cachorro sin vacunar) / AHDS / bacteriana / crónica (> 3 semanas):\nBanderas rojas: mucha sangre, decaído, cachorro, vómitos a la vez, deshidratado',
      plan: 'Dieta muy digestible 3-5 días; agua libre; probiótico si procede:\nSin antibiótico de entrada en diarrea aguda sin sepsis:\nCoprológico si dura > 3 días o recidiva:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, times a day, volume:\nSmall bowel (much, seldom, weight loss) / large bowel (little, mucus, fresh blood, straining):\nDigested or fresh blood. Vomiting. Appetite. Water:\nChange of food, treats, bins, travel, others ill:\nVaccines (parvovirus), deworming, recent antibiotics:',
      objective:
        'Photo of the faeces (score 1-7):\nGums, hydration, temperature if taken:\nWeight, and how much was lost:',
      assessment:
        'Dietary / parasitic / viral (parvo in an unvaccinated puppy) / AHDS / bacterial / chronic (> 3 weeks):\nRed flags: much blood, dull, puppy or kitten, vomiting too, dehydrated',
      plan: 'Highly digestible food for 3-5 days; water at will; probiotic where it fits:\nNo antibiotic to begin with in acute diarrhoea without sepsis:\nFaecal test if it lasts > 3 days or comes back:\nLook again in:',
    },
    sources: ['ENOVAT guidelines for antimicrobial use in canine acute diarrhoea (2024)'],
  },
  {
    id: 'poisoning',
    species: ['dog', 'cat'],
    name: { es: 'Intoxicación', en: 'Poisoning' },
    es: {
      subjective:
        'Qué, cuánto (envase a mano: principio activo, concentración), cuándo, testigo o sospecha:\nPeso del animal y dosis en mg/kg:\nSignos y hora de inicio. Ha vomitado: sí / no\nOtros animales expuestos. Medicación y enfermedades:',
      objective:
        'Consciencia, temblores, convulsiones, pupilas, salivación:\nEncías, respiración, pulso:\nRestos en boca o pelo:',
      assessment:
        'Dosis frente a dosis tóxica:\nVentana para descontaminar (vómito < 2 h y animal alerta; nunca cáustico, hidrocarburo ni animal deprimido):\nGravedad esperada y cuándo:',
      plan: 'Urgencias ya / vigilancia en casa (solo si la dosis es inocua):\nNo provocar el vómito en casa con sal ni agua oxigenada sin indicación:\nLlevar envase y vómito. Teléfono de toxicología:\nAntídoto o tratamiento conocido:',
    },
    en: {
      subjective:
        'What, how much (packaging at hand: substance, strength), when, seen or suspected:\nWeight of the animal and dose in mg/kg:\nSigns, and when they began. Has vomited: yes / no\nOther animals exposed. Medicines and diseases:',
      objective:
        'Consciousness, tremors, seizures, pupils, drooling:\nGums, breathing, pulse:\nRemains in mouth or coat:',
      assessment:
        'Dose against the toxic dose:\nWindow to decontaminate (emesis < 2 h in an alert animal; never caustics, hydrocarbons or a dull animal):\nExpected severity, and when:',
      plan: 'To a clinic now / watched at home (only when the dose is harmless):\nNo emesis at home with salt, nor peroxide unless told to:\nBring packaging and vomit. Poison line:\nKnown antidote or treatment:',
    },
    sources: ['MSD Veterinary Manual: Principles of Toxicosis Treatment in Animals'],
  },
];
