import type { NoteTemplate } from './note-template.ts';

/** Cough, urine, seizures, birth. */
export const inside: readonly NoteTemplate[] = [
  {
    id: 'cough',
    species: ['dog', 'cat', 'horse'],
    name: { es: 'Tos', en: 'Cough' },
    es: {
      subjective:
        'Desde cuándo, seca / productiva, de noche, al ejercicio, al beber o tirar de la correa:\nContacto con otros animales, residencia, humo, polvo, heno:\nVacunas (tos de las perreras, influenza). Corazón conocido, medicación:',
      objective:
        'Vídeo de la tos. FR en reposo y dormido (perro y gato: > 30 avisa):\nEncías, esfuerzo, boca abierta (gato). Temperatura. Secreción nasal:',
      assessment:
        'Traqueobronquitis / colapso traqueal / cardiaca / bronquitis o asma / neumonía / parásitos pulmonares / asma equina:',
      plan: 'Ya si: esfuerzo, encías azules, gato con boca abierta, FR > 40 dormido:\nReposo, arnés, aislar si es contagiosa, humedad, heno remojado (caballo):\nContar FR dormido cada noche:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, dry / productive, at night, on exercise, when drinking or pulling on the lead:\nContact with others, kennels, smoke, dust, hay:\nVaccines (kennel cough, influenza). Known heart disease, medicines:',
      objective:
        'Video of the cough. RR at rest and asleep (dog and cat: > 30 calls):\nGums, effort, open mouth (cat). Temperature. Nasal discharge:',
      assessment:
        'Tracheobronchitis / tracheal collapse / cardiac / bronchitis or asthma / pneumonia / lungworm / equine asthma:',
      plan: 'Now if: effort, blue gums, open-mouthed cat, RR > 40 asleep:\nRest, harness, isolate if contagious, moist air, soaked hay (horse):\nCount the sleeping RR every night:\nLook again in:',
    },
    sources: ['ACVIM consensus on myxomatous mitral valve disease in dogs (2019): sleeping respiratory rate'],
  },
  {
    id: 'urinary',
    species: ['dog', 'cat'],
    name: { es: 'Orina', en: 'Urinary' },
    es: {
      subjective:
        'Va muchas veces, poca, sangre, fuera del arenero, se lame:\nMacho / hembra. Última orina vista y cuánta (gato macho sin orinar: urgencia):\nBebe y orina más. Estrés, dieta seca, cálculos previos:',
      objective: 'Abdomen: ¿vejiga grande y dura? Vómitos, decaído:\nFoto de la orina:',
      assessment:
        'Obstrucción / cistitis idiopática (gato) / infección (perra) / cálculos / renal / diabetes / incontinencia:',
      plan: 'Urgencias ya si gato macho que intenta y no sale:\nUrianálisis (y cultivo si hay sospecha) antes de antibiótico:\nAgua, comida húmeda, estrés y areneros (n + 1):\nRevisar en:',
    },
    en: {
      subjective:
        'Goes often, little, blood, outside the tray, licks:\nMale / female. Last urine seen and how much (male cat that passes none: emergency):\nDrinks and urinates more. Stress, dry food, earlier stones:',
      objective: 'Belly: large hard bladder? Vomiting, dull:\nPhoto of the urine:',
      assessment:
        'Obstruction / idiopathic cystitis (cat) / infection (bitch) / stones / renal / diabetes / incontinence:',
      plan: 'Emergency now if a male cat strains and nothing comes:\nUrinalysis (and culture when suspected) before an antibiotic:\nWater, wet food, stress and trays (n + 1):\nLook again in:',
    },
    sources: ['ISCAID guidelines on bacterial urinary tract infections in dogs and cats (2019)'],
  },
  {
    id: 'seizure',
    species: ['dog', 'cat'],
    name: { es: 'Convulsión', en: 'Seizure' },
    es: {
      subjective:
        'Cuándo, cuánto duró, cuántas en 24 h (≥ 2: en racimo; > 5 min: estatus):\nVídeo: generalizada / focal. Consciencia, orina, después desorientado:\nTóxicos, trauma, hipoglucemia (cachorro, insulina). Primera edad, previas, medicación y última toma:',
      objective: 'Ahora: consciente, camina, ve. Temperatura. Encías:\nDéficits entre crisis:',
      assessment: 'Epilepsia idiopática / estructural / reactiva (tóxico, hígado, glucosa, sodio) / síncope:',
      plan: 'Ya si: > 5 min, racimo, no se recupera, tóxico, primera crisis en gato o < 6 meses / > 6 años:\nSeguridad en casa, no tocar la boca, luz baja, cronometrar, grabar:\nAnálisis; iniciar o ajustar antiepiléptico:\nDiario de crisis. Revisar en:',
    },
    en: {
      subjective:
        'When, how long, how many in 24 h (≥ 2: cluster; > 5 min: status):\nVideo: generalised / focal. Consciousness, urine, dazed after:\nToxins, trauma, low sugar (puppy, insulin). Age at first, earlier ones, medicine and last dose:',
      objective: 'Now: conscious, walks, sees. Temperature. Gums:\nDeficits between seizures:',
      assessment: 'Idiopathic epilepsy / structural / reactive (toxin, liver, glucose, sodium) / syncope:',
      plan: 'Now if: > 5 min, cluster, does not recover, toxin, first one in a cat or < 6 months / > 6 years:\nSafety at home, keep off the mouth, low light, time it, film it:\nBloods; begin or adjust the antiepileptic:\nSeizure diary. Look again in:',
    },
    sources: ['IVETF consensus on canine epilepsy (2015)', 'ACVIM consensus on status epilepticus (2024)'],
  },
  {
    id: 'whelping',
    species: ['dog', 'cat'],
    name: { es: 'Parto', en: 'Whelping and kittening' },
    es: {
      subjective:
        'Fecha de monta, temperatura (< 37,2 °C: 24 h), inicio de contracciones:\nNacidos, último a las __, placentas contadas. Color del flujo (verde sin cría: urgencia):\nTamaño de camada (radiografía). Partos previos, raza:',
      objective:
        'Estado de la madre, contracciones, cría visible. Temperatura. Sangrado:\nCrías: respiran, maman, pesan:',
      assessment: 'Normal / inercia / obstrucción / eclampsia / retención / mastitis:',
      plan: 'Ya si: 20-30 min de esfuerzo fuerte sin cría, > 2 h entre crías, flujo verde antes de la primera, temblores:\nCalor y leche; pesar a diario; no tirar:\nRevisar en:',
    },
    en: {
      subjective:
        'Mating date, temperature (< 37.2 °C: 24 h), start of contractions:\nBorn, the last at __, placentas counted. Colour of discharge (green without a pup: emergency):\nLitter size (radiograph). Earlier litters, breed:',
      objective:
        'State of the mother, contractions, pup in sight. Temperature. Bleeding:\nYoung: breathe, nurse, weigh:',
      assessment: 'Normal / inertia / obstruction / eclampsia / retained / mastitis:',
      plan: 'Now if: 20-30 min of strong straining without a pup, > 2 h between pups, green discharge before the first, tremors:\nWarmth and milk; weigh daily; do not pull:\nLook again in:',
    },
    sources: ['MSD Veterinary Manual: Dystocia in Small Animals'],
  },
];
