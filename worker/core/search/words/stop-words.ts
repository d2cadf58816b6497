import { wordsOf } from './words-of.ts';

const spanish = `a al algo ante antes aquí así aún aunque bajo bien cada casi como cómo con contra cual cuál cuando cuándo cuánto cuanto cuánta de
del desde después donde dónde durante e el él ella ellas ellos en entre era es esa ese eso esta está están estar este esto estoy fue ha haber había
hace hacer hago han has hasta hay he hola la las le les lo los me mi mí mis mientras muy ni nos nosotros o os otra otro para pero 
por porque pues puede puedo que qué quien quién se sea ser si sí sobre solo sólo son soy su sus también tan tanto te tengo tiene tienen todo toda todos
todas tras tu tú tus un una uno unos unas usted va vamos van ver vez y ya yo ayuda favor gracias creo debo debe dar darle doy hoy ayer mañana repente
ahora luego entonces cosa cosas días día horas hora semana mes años año minutos rato parece`;

const english = `a about after again all also am an and any are as at be because been before being but by can could day days did do does
doing done each ever for from get gets getting go goes going got had has have having he hello help her hers hi him his how i if im in into is it
its ive just know let like make many may me might must my need now of off oh on one only or other our out over own
per please put really right she should so some soon still such take than thank thanks that thats the their them then there these they thing
things think this those to today too under until up us use very was way we well were what whats when where which while who why will with would yes
yesterday yet you your hour hours week weeks month months year years minute minutes every morning evening suddenly really time times since seems keeps keep`;

/** Say nothing alone either, but much in a phrase: "no come", "not eating", "bebe mucho". */
const turning = `no not sin cannot cant wont without never nada nunca hasnt isnt doesnt dont mucho mucha más poco siempre always lot lots loads
more most much`;

const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

const ofLanguage = { es: setOf(spanish), en: setOf(english) } as const;
const empty = setOf(`${spanish} ${english}`);
const turns = setOf(turning);

/** Whether a word of `wordsOf`, in either language, says nothing about what a text is about. */
export function saysNothing(word: string): boolean {
  return empty.has(word);
}

/** Whether a word says nothing alone, though it may within a phrase of the thesaurus. */
export function turnsMeaning(word: string): boolean {
  return turns.has(word);
}

/** How many of the words of `wordsOf` are small words of this language and not of the other. */
export function wordCount(words: readonly string[], language: keyof typeof ofLanguage): number {
  const other = ofLanguage[language === 'es' ? 'en' : 'es'];
  return words.filter((word) => ofLanguage[language].has(word) && !other.has(word)).length;
}
