import type { NoteTemplate } from './note-template.ts';

/** Horses: colic, lameness, laminitis, foaling. */
export const horses: readonly NoteTemplate[] = [
  {
    id: 'colic',
    species: ['horse'],
    name: { es: 'Cólico', en: 'Colic' },
    es: {
      subjective:
        'Inicio y evolución; escarba, se mira el ijar, se tumba, se revuelca:\nÚltimo estiércol (hora, cantidad, aspecto). Come / bebe:\nCambios de pienso, forraje, pasto, cama, agua, estabulación, transporte:\nDesparasitación y tenias. Dientes. Cólicos o cirugías previas:\nYegua gestante o parida hace poco: sí / no\nQué se le ha dado ya (flunixino, hora, vía):',
      objective:
        'FC (> 48 avisa, > 60 grave), FR, temperatura, mucosas, relleno capilar (> 2 s):\nRuidos intestinales en los cuatro cuadrantes:\nDistensión. Reflujo nasal. Sudor. Grado de dolor y si cede con analgesia:',
      assessment:
        'Espasmódico / timpánico / impactación / desplazamiento / estrangulante / enteritis / úlcera:\nCriterios de derivación: dolor que vuelve tras analgesia, FC > 60, mucosas tóxicas, sin ruidos, reflujo, distensión',
      plan: 'Visita ya / derivar a hospital (¿candidato a cirugía?) / vigilar:\nRetirar pienso; agua a la vista; paseo de la mano 10 min por hora, sin agotarlo:\nNo más analgesia antes de la exploración:\nFC, estiércol y dolor cada 30 min; llamar si:',
    },
    en: {
      subjective:
        'Onset and course; paws, looks at the flank, lies down, rolls:\nLast droppings (time, amount, look). Eats / drinks:\nChanges of feed, forage, pasture, bedding, water, stabling, transport:\nDeworming and tapeworms. Teeth. Earlier colic or surgery:\nMare in foal or lately foaled: yes / no\nWhat was given already (flunixin, when, route):',
      objective:
        'HR (> 48 call, > 60 serious), RR, temperature, membranes, capillary refill (> 2 s):\nGut sounds in four quadrants:\nDistension. Nasal reflux. Sweat. Degree of pain, and whether it yields to analgesia:',
      assessment:
        'Spasmodic / gas / impaction / displacement / strangulating / enteritis / ulcer:\nReasons to refer: pain that comes back after analgesia, HR > 60, toxic membranes, no gut sounds, reflux, distension',
      plan: 'Visit now / refer to a hospital (a candidate for surgery?) / watch:\nTake feed away; water in sight; walk in hand 10 min an hour, without tiring it:\nNo more analgesia before it is examined:\nHR, droppings and pain every 30 min; call if:',
    },
    sources: ['MSD Veterinary Manual: Colic in Horses', 'BEVA/British Horse Society: REACT to colic'],
  },
  {
    id: 'lameness-horse',
    species: ['horse'],
    name: { es: 'Cojera', en: 'Lameness' },
    es: {
      subjective:
        'Desde cuándo, de golpe o poco a poco, trabajo y suelo:\nExtremidad. Apoya: sí / no. Herraje (fecha, clavo reciente). Herida, pisotón, caída:\nEstiramientos, medicación, infiltraciones previas:',
      objective:
        'Grado AAEP 0-5, al paso / trote recto / círculo (vídeo):\nCasco: calor, pulso digital, pinzas si hay; tendones; articulaciones (calor, derrame):\nTemperatura:',
      assessment:
        'Absceso / laminitis / tendón o ligamento / articular / fractura (grado 5 sin carga) / celulitis:\nHerida cerca de articulación o vaina: sí / no',
      plan: 'Presencial: hoy si no apoya, herida sinovial o fiebre:\nReposo en box; no mover si puede ser fractura:\nAINE por peso y ficha de cadena alimentaria:\nRevisar en:',
    },
    en: {
      subjective:
        'Since when, sudden or gradual, work and ground:\nLimb. Bears weight: yes / no. Shoeing (date, new nail). Wound, tread, fall:\nMedicines, earlier joint injections:',
      objective:
        'AAEP grade 0-5, walk / straight trot / circle (video):\nHoof: heat, digital pulse, testers if at hand; tendons; joints (heat, effusion):\nTemperature:',
      assessment:
        'Abscess / laminitis / tendon or ligament / joint / fracture (grade 5, no weight) / cellulitis:\nWound near a joint or sheath: yes / no',
      plan: 'To be seen: today when it bears no weight, with a synovial wound or fever:\nBox rest; do not move it if it may be a fracture:\nNSAID by weight, with the food chain in mind:\nLook again in:',
    },
    sources: ['AAEP: Lameness Scale'],
  },
  {
    id: 'laminitis',
    species: ['horse'],
    name: { es: 'Infosura (laminitis)', en: 'Laminitis' },
    es: {
      subjective:
        'Inicio; camina corto, gira con dolor, carga atrás:\nPasto rico, exceso de grano, retención de placenta, cólico o fiebre reciente, corticoides:\nPrevios. SME / PPID conocidos. Peso y cresta:',
      objective:
        'Grado de Obel 1-4:\nPulso digital y calor en cada casco. FC. Bandas de crecimiento:\nCondición corporal:',
      assessment: 'Endocrina / por sepsis / por carga:\nGravedad y riesgo de rotación:',
      plan: 'Visita hoy. Retirar del pasto; cama honda; no pasear:\nFrío en cascos 48-72 h si es aguda por sepsis:\nAnalgesia; apoyo de ranilla; radiografías; insulina / ACTH:\nRevisar en:',
    },
    en: {
      subjective:
        'Onset; short steps, turns in pain, leans back:\nRich grass, grain overload, retained placenta, recent colic or fever, steroids:\nEarlier bouts. Known EMS / PPID. Weight and crest:',
      objective: 'Obel grade 1-4:\nDigital pulse and heat in each hoof. HR. Growth rings:\nBody condition:',
      assessment: 'Endocrine / with sepsis / by load:\nSeverity and risk of rotation:',
      plan: 'Visit today. Off grass; deep bed; no walking:\nIce on the feet for 48-72 h when acute with sepsis:\nPain relief; frog support; radiographs; insulin / ACTH:\nLook again in:',
    },
    sources: ['MSD Veterinary Manual: Laminitis in Horses'],
  },
  {
    id: 'foaling',
    species: ['horse'],
    name: { es: 'Parto y potro', en: 'Foaling and foal' },
    es: {
      subjective:
        'Hora de rotura de aguas y de salida del potro (> 20-30 min: distocia):\nPlacenta: expulsada a las __ h (> 3 h: retenida), entera: sí / no\nPotro: se incorpora (1 h), mama (2 h), meconio; calostro visto:\nYegua: calostro perdido antes, edad, partos previos, vacunas:',
      objective:
        'Yegua: FC, temperatura, mucosas, sangrado, ubre:\nPotro: FC, FR, temperatura, reflejo de succión, ombligo, articulaciones, párpados / escleras:',
      assessment:
        'Normal / distocia / retención / «red bag» / fallo de transferencia de inmunidad / asfixia / prematuro:',
      plan: 'Urgencia ya si: bolsa roja, > 30 min sin avance, retención > 3 h, potro que no mama a las 3 h:\nOmbligo con clorhexidina 0,5 %; IgG a las 18-24 h:\nVisita y hora:',
    },
    en: {
      subjective:
        'Time the waters broke and the foal came (> 20-30 min: dystocia):\nPlacenta: passed at __ h (> 3 h: retained), whole: yes / no\nFoal: stands (1 h), nurses (2 h), meconium; colostrum seen:\nMare: colostrum lost before, age, earlier foals, vaccines:',
      objective:
        'Mare: HR, temperature, membranes, bleeding, udder:\nFoal: HR, RR, temperature, suckle reflex, navel, joints, eyelids / sclera:',
      assessment:
        'Normal / dystocia / retained placenta / red bag / failure of passive transfer / asphyxia / premature:',
      plan: 'Emergency now if: red bag, > 30 min without progress, retained > 3 h, foal not nursing at 3 h:\nNavel in chlorhexidine 0.5%; IgG at 18-24 h:\nVisit and time:',
    },
    sources: [
      'MSD Veterinary Manual: Dystocia in Mares; Neonatal Foals: Management and Recognition of Illness',
    ],
  },
];
