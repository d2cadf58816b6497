import type { NoteTemplate } from './note-template.ts';

/** Behaviour, questions about medicines, check-ups. */
export const everyday: readonly NoteTemplate[] = [
  {
    id: 'behaviour',
    species: ['dog', 'cat', 'horse', 'other'],
    name: { es: 'Comportamiento', en: 'Behaviour' },
    es: {
      subjective:
        'Qué hace, desde cuándo, cuándo, con quién, qué pasa antes y después:\nMordiscos (nivel, a quién, niños en casa). Rutina, ejercicio, convivientes, cambios:\nQué han probado, castigos. Dolor, sueño, apetito, micción:',
      objective:
        'Vídeo: lenguaje corporal. Causas médicas por descartar (dolor, tiroides, visión, cognición):',
      assessment: 'Miedo / dolor / separación / ruido / redirigida / cognitiva. Riesgo para personas:',
      plan: 'Seguridad primero (bozal enseñado, separar, puertas):\nDescartar dolor. Evitar desencadenantes; premiar la calma; sin castigo:\nDerivar a etología. Medicación si procede:\nRevisar en:',
    },
    en: {
      subjective:
        'What it does, since when, when, with whom, what comes before and after:\nBites (level, whom, children at home). Routine, exercise, others, changes:\nWhat was tried, punishment. Pain, sleep, appetite, urination:',
      objective: 'Video: body language. Medical causes to rule out (pain, thyroid, sight, cognition):',
      assessment: 'Fear / pain / separation / noise / redirected / cognitive. Risk to people:',
      plan: 'Safety first (trained muzzle, separate, doors):\nRule out pain. Avoid triggers; reward calm; no punishment:\nRefer to a behaviourist. Medicine where it fits:\nLook again in:',
    },
    sources: [],
  },
  {
    id: 'medication',
    species: ['dog', 'cat', 'horse', 'other'],
    name: { es: 'Duda sobre una medicina', en: 'Question about a medicine' },
    es: {
      subjective:
        'Medicina (envase: principio activo, concentración), quién la recetó, para qué, dosis que da, última toma:\nPeso y fecha. Otras medicinas, suplementos, antiparasitarios:\nDuda: olvidó / dio de más / efecto / cómo darla / se acaba:',
      objective: 'Signos compatibles con efecto adverso:\nDosis en mg/kg calculada:',
      assessment:
        'Dentro / fuera de rango. Interacciones. Especie, gestación, riñón, hígado. Caballo: cadena alimentaria:',
      plan: 'Seguir / parar / ajustar / ver hoy:\nQué hacer con la toma olvidada:\nNotificar el efecto adverso (tarjeta verde / autoridad):\nRevisar en:',
    },
    en: {
      subjective:
        'Medicine (box: substance, strength), who prescribed it, what for, dose given, last dose:\nWeight and date. Other medicines, supplements, parasite control:\nQuestion: forgot / gave too much / effect / how to give / runs out:',
      objective: 'Signs that fit an adverse effect:\nComputed dose in mg/kg:',
      assessment:
        'Within / out of range. Interactions. Species, pregnancy, kidney, liver. Horse: food chain:',
      plan: 'Go on / stop / adjust / be seen today:\nWhat to do about the missed dose:\nReport the adverse event (authority):\nLook again in:',
    },
    sources: [],
  },
  {
    id: 'check-up',
    species: ['dog', 'cat', 'horse', 'other'],
    name: { es: 'Revisión', en: 'Check-up' },
    es: {
      subjective:
        'Motivo de la revisión y evolución desde la última vez:\nApetito, agua, energía, sueño, heces, orina, peso:\nMedicación: la da, la tolera, queda:\nVacunas, antiparasitarios, dientes / cascos:',
      objective: 'Condición corporal, peso y cambio. Fotos de la zona:\nConstantes:',
      assessment: 'Mejor / igual / peor. Objetivos cumplidos:',
      plan: 'Seguir / cambiar / terminar el tratamiento:\nPruebas pendientes y fecha:\nPróxima revisión:',
    },
    en: {
      subjective:
        'Reason for the check and course since last time:\nAppetite, water, energy, sleep, faeces, urine, weight:\nMedicine: given, tolerated, left:\nVaccines, parasite control, teeth / hooves:',
      objective: 'Body condition, weight and change. Photos of the place:\nVital signs:',
      assessment: 'Better / same / worse. Goals reached:',
      plan: 'Go on / change / end the treatment:\nTests to come, and when:\nNext check:',
    },
    sources: [],
  },
];
