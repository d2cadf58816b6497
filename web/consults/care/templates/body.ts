import type { NoteTemplate } from './note-template.ts';

/** Limping, wounds, skin, eyes. */
export const body: readonly NoteTemplate[] = [
  {
    id: 'limping',
    species: ['dog', 'cat'],
    name: { es: 'Cojera', en: 'Limping' },
    es: {
      subjective:
        'Desde cuándo, tras qué. Pata. Apoya / no apoya. Peor en frío o tras reposo:\nCaída, atropello, salto. Uñas, almohadillas, cuerpo extraño:\nMedicación, AINE previos, enfermedad renal o digestiva:',
      objective:
        'Vídeo al paso y al sentarse: grado 0-4:\nHinchazón, calor, deformidad, herida. Dolor al tocar (dueño, con cuidado):\nDéficits neurológicos, arrastra dedos:',
      assessment:
        'Partes blandas / uña o almohadilla / ligamento cruzado / fractura o luxación / artrosis / neurológico / tromboembolia (gato, frío y sin pulso):',
      plan: 'Presencial hoy si no apoya, deformidad, dolor intenso o gato que arrastra las traseras:\nReposo con correa __ días. Nunca ibuprofeno, naproxeno ni paracetamol:\nAINE autorizado por peso si procede:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, after what. Leg. Bears weight / does not. Worse when cold or after rest:\nFall, car, jump. Nails, pads, foreign body:\nMedicines, earlier NSAIDs, kidney or gut disease:',
      objective:
        'Video walking and sitting down: grade 0-4:\nSwelling, heat, deformity, wound. Pain on touch (owner, with care):\nNeurological deficits, drags toes:',
      assessment:
        'Soft tissue / nail or pad / cruciate / fracture or luxation / arthritis / neurological / thromboembolism (cat, cold and no pulse):',
      plan: 'To be seen today if it bears no weight, is deformed, in severe pain, or a cat that drags its hind legs:\nLead rest for __ days. Never ibuprofen, naproxen or paracetamol:\nA licensed NSAID by weight where it fits:\nLook again in:',
    },
    sources: [],
  },
  {
    id: 'wound',
    species: ['dog', 'cat', 'horse', 'other'],
    name: { es: 'Herida', en: 'Wound' },
    es: {
      subjective:
        'Cuándo, con qué (mordisco, alambre, cristal, desconocido):\nSangrado: cede con presión sí / no. Tétanos (caballo): última dosis:\nQué le han puesto:',
      objective:
        'Foto con escala: sitio, longitud, profundidad, bordes, suciedad, colgajo:\nCerca de articulación, vaina, tórax, abdomen u ojo:\nCojera, estado general:',
      assessment:
        'Superficial / grosor completo / punzante (mordisco: más dentro que fuera) / contaminada / riesgo sinovial:\nHoras desde la lesión:',
      plan: 'Presencial: < 6-8 h si se va a suturar; ya si sangra, sinovial, tórax o abdomen:\nLavar con suero o agua potable abundante; sin agua oxigenada ni alcohol:\nVendaje / collar. Analgesia. Antibiótico solo si:\nTétanos (caballo):\nRevisar en:',
    },
    en: {
      subjective:
        'When, by what (bite, wire, glass, unknown):\nBleeding: stops under pressure yes / no. Tetanus (horse): last dose:\nWhat was put on it:',
      objective:
        'Photo with a scale: place, length, depth, edges, dirt, flap:\nNear a joint, sheath, chest, belly or eye:\nLameness, general state:',
      assessment:
        'Superficial / full thickness / puncture (bite: more inside than outside) / contaminated / synovial risk:\nHours since it happened:',
      plan: 'To be seen: < 6-8 h if it is to be closed; now if it bleeds, is synovial, chest or belly:\nRinse with plenty of saline or tap water; no peroxide, no alcohol:\nDressing / collar. Pain relief. Antibiotic only if:\nTetanus (horse):\nLook again in:',
    },
    sources: ['MSD Veterinary Manual: Wound Management'],
  },
  {
    id: 'itch',
    species: ['dog', 'cat'],
    name: { es: 'Picor y piel', en: 'Itch and skin' },
    es: {
      subjective:
        'Desde cuándo, estacional, 0-10 de picor. Dónde empezó:\nAntiparasitario (producto, última vez), convivientes y personas con picor:\nDieta, baños, cambios. Otitis previas. Tratamientos y qué hicieron:',
      objective:
        'Fotos: distribución, pápulas, costras, alopecia, collaretes, mal olor:\nOrejas, entre dedos, axilas, base de cola:',
      assessment: 'Pulgas / sarna / alergia ambiental o a alimento / pioderma / levaduras / hongos / otitis:',
      plan: 'Antiparasitario completo a todos los convivientes antes de lo demás:\nCitología, raspado, cultivo de hongos si procede:\nControl del picor __ días; baños:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, seasonal, itch 0-10. Where it began:\nParasite control (product, last time), others and people who itch:\nFood, baths, changes. Earlier ear trouble. Treatments, and what they did:',
      objective:
        'Photos: pattern, papules, crusts, hair loss, collarettes, smell:\nEars, between toes, armpits, tail base:',
      assessment: 'Fleas / mange / atopy or food allergy / pyoderma / yeast / ringworm / otitis:',
      plan: 'Full parasite control for everybody in the house before anything else:\nCytology, scrape, fungal culture where it fits:\nItch relief for __ days; baths:\nLook again in:',
    },
    sources: ['ICADA: treatment of canine atopic dermatitis (2015)'],
  },
  {
    id: 'eye',
    species: ['dog', 'cat', 'horse', 'other'],
    name: { es: 'Ojo', en: 'Eye' },
    es: {
      subjective:
        'Desde cuándo, un ojo o los dos. Golpe, planta, pelea. Guiña, lagrimea, se frota:\nVe / tropieza. Razas braquicéfalas. Colirios ya puestos (¿corticoide?):',
      objective:
        'Foto con luz: párpados, conjuntiva, córnea (mancha, azul, hueco), pupilas iguales, secreción:\nOjo saltón, tercer párpado:',
      assessment:
        'Úlcera corneal hasta demostrar lo contrario si duele / conjuntivitis / glaucoma / uveítis / cuerpo extraño / luxación del globo:',
      plan: 'Hoy si: dolor, córnea opaca, pupila rara, pérdida de visión, ojo fuera (ya):\nCollar. No corticoide en colirio sin fluoresceína:\nLavar con suero; no retirar nada clavado:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, one eye or both. Blow, plant, fight. Squints, tears, rubs:\nSees / bumps. Brachycephalic breed. Drops already used (a steroid?):',
      objective:
        'Photo with light: lids, conjunctiva, cornea (spot, blue, pit), equal pupils, discharge:\nBulging eye, third eyelid:',
      assessment:
        'Corneal ulcer until shown otherwise if it hurts / conjunctivitis / glaucoma / uveitis / foreign body / proptosis:',
      plan: 'Today if: pain, cloudy cornea, odd pupil, loss of sight, eye out (now):\nCollar. No steroid drops without fluorescein:\nRinse with saline; pull nothing out:\nLook again in:',
    },
    sources: ['MSD Veterinary Manual: Ophthalmic Emergencies in Small Animals'],
  },
];
