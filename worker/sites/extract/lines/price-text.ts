/** A text that is a price and nothing else, or a number that may be one. */
export const isPriceText = (text: string): boolean =>
  /^\s*(?:[£€$]|us\$|mx\$|eur|s\/\.?)?\s*\d{1,6}(?:[.,'’]\d{1,3})*(?:\.-)?\s*(?:[£€$]|eur|euros?|usd|mxn|pesos)?\s*$/iu.test(
    text,
  );
