import type { DraftPart } from '../../../contract/drafts.ts';
import { wordsOf } from '../../core/search/words/words-of.ts';

/** How sentences of a vet sound, in both languages, by the part of a plan that they belong to; over folded words. The first that fits counts. */
const cues: readonly (readonly [part: DraftPart, sounds: RegExp])[] = [
  [
    'warning',
    /\b(si|if|should|cuando|when|en cuanto|as soon as)\b.*\b(urgenc\w*|emergenc\w*|hospital\w*|clinic\w*|vet|veterinari\w*|empeor\w*|wors\w*|llam\w*|call|acud\w*|corre|inmediat\w*|immediate\w*|straight away|ya mismo)\b/,
  ],
  [
    'warning',
    /\b(urgencias|emergencia|emergency|hospital|clinica|clinic)\b.*\b(ya|now|ahora|inmediat\w*|immediate\w*|straight|si|if)\b/,
  ],
  ['warning', /^(ojo|cuidado|atencion|careful|watch out|beware)\b.*\b(si|if)\b/],
  [
    'check',
    /\b(revis\w*|control\w*|recheck\w*|check|follow up|seguimiento|volv\w+ a (ver|pesar|mirar|escribir|hablar)|escrib\w*|write|cuenta\w*|tell me|let me know|report|update)\b.*\b(manana|tomorrow|lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+|hoy|tonight|esta noche|hours?|horas?|days?|dias?|weeks?|semanas?|dos|tres|two|three)\b/,
  ],
  [
    'check',
    /\b(en|dentro de|in|within|manana|tomorrow)\b.*\b(revis\w*|control|recheck|check (him|her|it|again)|follow up|seguimiento)\b/,
  ],
  [
    'assessment',
    /\b(creo|pienso|parece|pareceria|probable\w*|sospech\w*|compatible|podria ser|puede ser|seguramente|apunta|think|suspect|seems|looks like|sounds like|probabl\w*|likely|consistent with|could be|might be|points to|diagnos\w*)\b/,
  ],
];

/** A way of giving a medicine: what is given and how often. */
const dosing =
  /\b(mg|ml|mcg|comprimid\w*|pastill\w*|tablet\w*|capsul\w*|gota|gotas|drops?|pomada|ointment|cream|crema|dosis|dose|jarabe|syrup|inyecc\w*|injection|pipeta)\b/;

/** Speech that asks for something to be done. */
const asking =
  /\b(dale|dele|darle|dar|no le|no la|no lo|evita\w*|pon\w*|quita\w*|limpia\w*|lava\w*|mide\w*|vigila\w*|observa\w*|manten\w*|deja\w*|retira\w*|ofrece\w*|camina\w*|pasea\w*|lleva\w*|acude\w*|tranquil\w*|reposo|ayun\w*|agua|comida|dieta|give|offer|keep|avoid|do not|dont|stop|start|clean|wash|rinse|watch|measure|take|remove|walk|rest|withhold|fast|feed|water|food|bring|put|make sure|asegura\w*|intenta\w*|try|procura\w*)\b/;

/** Who speaks to whoever sums up, and not to the other side: what such a sentence says is no news of an animal. */
const toTheWriter =
  /\b(ignor\w+|olvida\w*|disregard|forget|override)\b.*\b(regla\w*|rules?|instruc\w+|anterior\w*|previous|above|prompt|todo lo|everything|orden\w*|orders?)\b|\b(system prompt|prompt del sistema|as an ai|como (una )?ia|language model|modelo de lenguaje|asistente|assistant|resumen|summary|resumi\w*|summari\w*|draft|borrador|json|jailbreak|developer mode|modo desarrollador)\b|\b(escribe|pon|anota|write|note|put|add|include|state|output|repeat|print|say|di)\b.*\b(que|that|en el (plan|informe|resumen)|in the (plan|record|report|notes?)|following|siguiente|as the vet)\b/;

const folded = (sentence: string): string => wordsOf(sentence).join(' ');

/** Whether a sentence speaks to whoever writes the draft. What a vet says never does: they are the one it is for. */
export const speaksToWriter = (sentence: string): boolean => toTheWriter.test(folded(sentence));

/** Which part of a plan a sentence of a vet belongs to; undefined where it sounds like none. */
export function partOf(sentence: string, substances: number): DraftPart | undefined {
  const words = folded(sentence);
  const found = cues.find(([, sounds]) => sounds.test(words));
  if (found !== undefined) return found[0];
  if (substances > 0 || dosing.test(words)) return 'medicine';
  return asking.test(words) ? 'instruction' : undefined;
}
