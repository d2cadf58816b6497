/** What a vet writes of a consult about a complaint, and the plan that its owner gets. */
export interface CareText {
  readonly note: {
    readonly subjective: string;
    readonly objective: string;
    readonly assessment: string;
    readonly plan: string;
  };
  readonly findings: string;
  readonly steps: readonly string[];
  readonly warningSigns: readonly string[];
  readonly checkAgain: string;
}

/** By complaint (an id of the rules of urgency) and language. Consults about anything else are left without a plan. */
export const careTexts: Readonly<Record<string, Readonly<Record<'es' | 'en', CareText>>>> = {
  vomiting: {
    es: {
      note: {
        subjective:
          'Vómitos desde hoy, con comida y luego bilis. Sin sangre. Retiene agua en sorbos. Sin acceso conocido a tóxicos.',
        objective: 'En vídeo alerta, encías rosas y húmedas, abdomen no distendido.',
        assessment: 'Gastritis aguda probable. Sin banderas rojas.',
        plan: 'En casa con vigilancia 24 h; presencial si empeora.',
      },
      findings: 'Lo más probable es una irritación de estómago que pasa sola en uno o dos días.',
      steps: [
        'Agua en sorbos pequeños cada media hora; si la retiene, deja el cuenco.',
        'Comida blanda en cuatro o cinco tomas pequeñas durante dos días.',
        'Vuelve a su comida poco a poco, en tres días.',
      ],
      warningSigns: [
        'Vomita sangre o algo negro.',
        'No retiene ni el agua.',
        'Se le hincha la barriga o hace arcadas sin echar nada.',
      ],
      checkAgain: 'Escríbenos si mañana sigue vomitando.',
    },
    en: {
      note: {
        subjective:
          'Vomiting since today, food and then bile. No blood. Keeps water down in sips. No known access to toxins.',
        objective: 'On video bright, gums pink and moist, abdomen not distended.',
        assessment: 'Probable acute gastritis. No red flags.',
        plan: 'At home under watch for 24 h; to be seen if it gets worse.',
      },
      findings: 'Most likely an upset stomach that passes by itself within a day or two.',
      steps: [
        'Water in small sips every half hour; once it stays down, leave the bowl.',
        'Bland food in four or five small meals for two days.',
        'Back to the usual food little by little, over three days.',
      ],
      warningSigns: [
        'Blood or something black in the vomit.',
        'Not even water stays down.',
        'The belly swells, or there is retching without result.',
      ],
      checkAgain: 'Write to us if the vomiting goes on tomorrow.',
    },
  },
  skin: {
    es: {
      note: {
        subjective: 'Picor desde hace días, 6 de 10, sobre todo patas y barriga. Antiparasitario dudoso.',
        objective: 'Fotos: eritema en axilas y entre dedos, sin pústulas. Orejas limpias.',
        assessment: 'Pulgas o alergia ambiental; sin infección visible.',
        plan: 'Control de pulgas a todos los convivientes; revisar en dos semanas.',
      },
      findings: 'El picor parece de pulgas o de una alergia al ambiente. No vemos infección.',
      steps: [
        'Antiparasitario a todos los animales de casa hoy, y otra vez en un mes.',
        'Lava camas y mantas a 60 °C y aspira dos veces por semana.',
        'Un baño con champú calmante cada cinco días.',
      ],
      warningSigns: [
        'Se le hincha la cara o le cuesta respirar.',
        'La piel supura o huele mal y está decaído.',
      ],
      checkAgain: 'Fotos de las mismas zonas.',
    },
    en: {
      note: {
        subjective: 'Itch for days, 6 of 10, paws and belly above all. Parasite control doubtful.',
        objective: 'Photos: redness in armpits and between toes, no pustules. Ears clean.',
        assessment: 'Fleas or atopy; no infection to be seen.',
        plan: 'Flea control for everybody in the house; look again in two weeks.',
      },
      findings: 'The itch looks like fleas or an allergy to something around. We see no infection.',
      steps: [
        'Parasite control for every animal at home today, and again in a month.',
        'Wash beds and blankets at 60 °C and vacuum twice a week.',
        'A bath with a soothing shampoo every five days.',
      ],
      warningSigns: [
        'The face swells, or breathing is hard.',
        'The skin weeps or smells, and the animal is dull.',
      ],
      checkAgain: 'Photos of the same places.',
    },
  },
  wound: {
    es: {
      note: {
        subjective: 'Herida de hoy, sangrado que cedió con presión.',
        objective: 'Foto: borde limpio, superficial, lejos de articulaciones y ojos.',
        assessment: 'Herida superficial, sin signos de infección.',
        plan: 'Limpieza en casa y vigilancia; sin antibiótico de entrada.',
      },
      findings: 'Es una herida superficial y limpia, que puede curar en casa.',
      steps: [
        'Lava con suero dos veces al día, sin alcohol ni agua oxigenada.',
        'Que no se la lama: collar isabelino o camiseta.',
        'Una foto al día desde el mismo sitio.',
      ],
      warningSigns: [
        'Sangra y no para con diez minutos de presión.',
        'Se hincha, huele mal o supura.',
        'Cojea o está decaído.',
      ],
      checkAgain: 'Mándanos la foto.',
    },
    en: {
      note: {
        subjective: 'Wound of today, the bleeding stopped under pressure.',
        objective: 'Photo: clean edge, superficial, away from joints and eyes.',
        assessment: 'Superficial wound, no sign of infection.',
        plan: 'Cleaned at home under watch; no antibiotic to begin with.',
      },
      findings: 'It is a superficial, clean wound that can heal at home.',
      steps: [
        'Rinse with saline twice a day; no alcohol, no peroxide.',
        'No licking: a collar or a shirt.',
        'A photo a day from the same spot.',
      ],
      warningSigns: [
        'It bleeds and does not stop after ten minutes of pressure.',
        'It swells, smells or weeps.',
        'Lame, or dull.',
      ],
      checkAgain: 'Send us the photo.',
    },
  },
  colic: {
    es: {
      note: {
        subjective:
          'Escarba y se mira el ijar desde hace unas dos horas. Último estiércol esta mañana. Cambio de forraje esta semana.',
        objective:
          'FC 44, mucosas rosas, relleno capilar 2 s, ruidos presentes en los dos lados según el dueño.',
        assessment: 'Cólico espasmódico o timpánico leve. Por ahora sin criterios de derivación.',
        plan: 'Visita del veterinario de campo hoy. Sin más analgesia antes de explorarlo.',
      },
      findings:
        'Parece un cólico leve, pero un cólico puede cambiar en una hora: hoy tiene que verlo un veterinario.',
      steps: [
        'Retira el pienso y deja agua a la vista.',
        'Paséalo de la mano diez minutos cada hora, sin cansarlo.',
        'Apunta el pulso y el estiércol cada media hora.',
      ],
      warningSigns: [
        'El pulso pasa de 60.',
        'El dolor vuelve o no cede.',
        'Se revuelca con violencia, suda o se le hincha la barriga.',
      ],
      checkAgain: 'Cuéntanos qué dijo el veterinario que lo vio.',
    },
    en: {
      note: {
        subjective:
          'Paws and looks at the flank for some two hours. Last droppings this morning. Change of forage this week.',
        objective: 'HR 44, membranes pink, refill 2 s, gut sounds on both sides by the owner’s ear.',
        assessment: 'Mild spasmodic or gas colic. No reason to refer so far.',
        plan: 'Visit by the local vet today. No more pain relief before it is examined.',
      },
      findings:
        'It looks like a mild colic, but a colic can change within the hour: a vet has to see it today.',
      steps: [
        'Take the feed away and leave water in sight.',
        'Walk it in hand for ten minutes an hour, without tiring it.',
        'Write down pulse and droppings every half hour.',
      ],
      warningSigns: [
        'The pulse goes over 60.',
        'The pain comes back or does not yield.',
        'It rolls violently, sweats, or the belly swells.',
      ],
      checkAgain: 'Tell us what the vet who saw it said.',
    },
  },
};
