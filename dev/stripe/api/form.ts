/** A decoded form body or query: strings at the leaves, as Stripe receives them. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Form = { [key: string]: FormValue };

/**
 * Decodes `application/x-www-form-urlencoded` text with nested brackets (`items[0][price]=p&metadata[a]=b&expand[]=c`).
 * Numbered keys become arrays in the order of their numbers. The last of two equal keys wins.
 */
export function decodeForm(text: string): Form {
  const root: Form = Object.create(null);
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut));
    place(root, path(key), cut < 0 ? '' : decode(pair.slice(cut + 1)));
  }
  for (const key of Object.keys(root)) root[key] = withArrays(root[key] ?? '');
  return root;
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function path(key: string): string[] {
  const open = key.indexOf('[');
  if (open < 0 || !key.endsWith(']')) return [key];
  return [key.slice(0, open), ...key.slice(open + 1, -1).split('][')];
}

function place(root: Form, keys: string[], value: string): void {
  let at = root;
  for (const [depth, key] of keys.entries()) {
    const name = key === '' ? String(Object.keys(at).length) : key;
    if (depth === keys.length - 1) {
      at[name] = value;
      return;
    }
    const inner = at[name];
    if (typeof inner === 'object' && !Array.isArray(inner)) {
      at = inner;
    } else {
      const fresh: Form = Object.create(null);
      at[name] = fresh;
      at = fresh;
    }
  }
}

function withArrays(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  for (const key of keys) value[key] = withArrays(value[key] ?? '');
  if (keys.length === 0 || !keys.every((key) => /^\d{1,6}$/.test(key))) return value;
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => value[key] ?? '');
}
