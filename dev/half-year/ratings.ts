import type { Chance } from './chance.ts';

/** What an owner thought of a consult. */
export interface Rating {
  readonly stars: number;
  readonly comment: string;
}

type Comments = Readonly<Record<2 | 3 | 4 | 5, readonly string[]>>;

/** What owners say, by language and stars. */
export const ratingComments: Readonly<Record<'es' | 'en', Comments>> = {
  es: {
    5: [
      'Rapidísimo y muy claro. Me quitó un peso de encima.',
      'Me hizo las preguntas justas y en diez minutos sabía qué hacer. Gracias.',
      'Me dijo sin rodeos que fuera a urgencias, y menos mal. Ya está en casa.',
      'Un trato estupendo, y sin intentar venderme nada.',
      'Lo explicó todo con calma y me dejó por escrito qué vigilar. Perfecto.',
      'A las dos de la mañana y contestando en un minuto. Increíble.',
      'Mi veterinaria de siempre leyó el resumen y estuvo de acuerdo en todo.',
      'Por fin alguien que me explica el porqué.',
    ],
    4: [
      'Muy bien. Esperé un poco más de lo que decía la pantalla.',
      'Buen consejo; habría agradecido alguna foto o esquema.',
      'Todo correcto, aunque al final tuve que ir a la clínica igualmente.',
      'Muy profesional. Un pelín deprisa al final.',
    ],
    3: [
      'Correcto, pero esperaba una receta y resulta que no se puede por aquí.',
      'El consejo fue bueno, pero tardó bastante entre respuesta y respuesta.',
      'No me resolvió la duda del todo: me mandó a mi clínica.',
      'Bien, aunque repetimos dos veces lo mismo porque no había leído el motivo.',
      'Útil, pero muy general. Esperaba algo más concreto para mi caso.',
    ],
    2: [
      'Se nota que tenía prisa. Me quedé con la mitad de las preguntas.',
      'Cuando por fin me contestaron ya había llamado a mi clínica.',
    ],
  },
  en: {
    5: [
      'Calm, kind and straight to the point. Exactly what I needed at that hour.',
      'Told me to go in right away, and the clinic said another hour would have been too late.',
      'Asked better questions than I have ever been asked in person.',
      'Answered within a minute, and the plan was easy to follow.',
      'Honest about what can and cannot be judged from a distance. I trust that.',
      'Saved us a panicked drive in the middle of the night.',
      'Clear steps, clear warning signs. I slept after this.',
      'Our own vet agreed with every word.',
    ],
    4: [
      'Really helpful. A couple of minutes longer to connect than promised.',
      'Good advice, though I would have liked the steps as a list.',
      'Thorough. We still had to go in, but at least we knew why.',
      'Very good, if a little hurried towards the end.',
    ],
    3: [
      'Sensible advice, but I was hoping for a prescription and that was not possible.',
      'Fine, but there were long gaps between the answers.',
      'Mostly told me to see my own vet. Fair enough, I suppose.',
      'Useful, but rather general for what I had described.',
      'Okay once we got going. The first ten minutes were repeating myself.',
    ],
    2: [
      'Felt rushed, and I had to explain the same thing twice.',
      'By the time anybody answered I had already rung the practice.',
    ],
  },
};

/** What an owner says after a consult, mostly good things; null when nothing. */
export function ratingFor(locale: 'es' | 'en', chance: Chance): Rating | null {
  if (chance.draw() < 0.28) return null;
  const stars = ([5, 4, 3, 2] as const)[chance.weighted([66, 27, 5, 2])] ?? 5;
  const speaks = stars < 4 || chance.draw() < 0.45;
  return { stars, comment: speaks ? chance.oneOf(ratingComments[locale][stars]) : '' };
}
