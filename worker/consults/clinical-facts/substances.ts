import { wordsOf } from '../../core/search/words/words-of.ts';

/**
 * A substance by one spelling for both languages, so that "fenobarbital" and "phenobarbital" are one: international nonproprietary names differ between
 * Spanish and English by ph, th, y, ch, doubled letters and the vowel at the end.
 */
export function foldSubstance(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch/g, 'c')
    .replace(/y/g, 'i')
    .replace(/[cq]u(?=[aeo])/g, 'k')
    .replace(/([b-df-hj-np-tv-z])\1/g, '$1')
    .replace(/[aeo]$/, '');
}

/**
 * Stems that name what a substance is (WHO, The use of stems in the selection of international nonproprietary names for pharmaceutical substances), in the spelling of
 * foldSubstance, at the end of a word.
 */
const stems = new RegExp(
  `.{2,}(?:${[
    'cilin|azol|prazol|floxacin|profen|coxib|oxicam|ciclin|micin|mectin|setron|pitant|barbital|azepam|azolam',
    'tidin|pril|sartan|olol|statin|solon|metason|nison|onid|dipin|semid|tiazid|cain|pentin|racetam|oxacin|metrin|fenac|butazon|nidazol|conazol',
    'caftor|citinib|laner|netant|zepin|azin|promazin|amidol|adol|fentanil|orfin|etadon|sulfon|sulfamid|oxazolidin|afloxin|ofenon|ovecin|exin|axon',
  ].join('|')})$`,
);

/** Words of everyday that end as a stem does. */
const everyday = new Set(
  wordsOf(
    'magazine cocina vacuna repentina piscina oficina medicina gasolina pequeño tardío abril peril boutique sequin',
  ),
);

/** Names that have no such stem, brands among them. */
const names = new Set(
  wordsOf(
    `ibuprofeno dalsy espidifen neobrufen nurofen advil paracetamol gelocatil apiretal tempra acetaminofen acetaminophen tylenol panadol calpol aspirina adiro
    naproxeno voltaren voltarol metacam rimadyl previcox butazona bute flunixino finadyne banamine equipalazone insulina caninsulin prozinc apoquel cytopoint
    librela solensia bromuro bromide luminal keppra valium cerenia primperan metoclopramida metoclopramide fortasec loperamida imodium caolin kaolin pimobendan
    vetmedin felimazole milbemax prazicuantel praziquantel fenbendazol panacur bravecto seresto nexgard frontline simparica advocate scalibor feliway adaptil
    betadine augmentine synulox convenia clavaseptin polaramine piriton benadryl cetirizina difenhidramina xilitol xylitol clorhexidina chlorhexidine furosemida
    aciclovir famciclovir lactulosa lactulose sucralfato sucralfate mirtazapina mirtazapine ciclosporina cyclosporine atopica trilostano trilostane vetoryl
    levotiroxina levothyroxine heparina heparin xilacina xylazine detomidina detomidine romifidina romifidine oxitocina oxytocin atropina atropine epinefrina
    adrenalina adrenaline buscopan buprenorfina buprenorphine dipirona metamizol nolotil suxibuzona danilon cannabidiol`,
  ).map(foldSubstance),
);

/** The medicines and other substances that a text names, each once, as foldSubstance spells it. */
export function substancesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    if (word.length < 4 || everyday.has(word)) continue;
    const folded = foldSubstance(word);
    if (names.has(folded) || (word.length >= 7 && stems.test(folded))) found.add(folded);
  }
  return found;
}
