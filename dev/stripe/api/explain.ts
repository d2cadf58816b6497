import type * as z from 'zod';
import type { Form, FormValue } from './form.ts';
import { invalid, missingParam, type Refusal } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/**
 * The refusal that Stripe answers with when parameters do not fit. Stripe reports one fault a request; unknown parameters
 * come first. https://docs.stripe.com/error-codes
 */
export function explain(issues: readonly Issue[], sent: Form): Refusal {
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
  if (first === undefined) return invalid('Invalid request.');
  if (first.code === 'unrecognized_keys') return unknown(first.path, first.keys);

  const param = name(first.path);
  const value = lookUp(sent, first.path);
  if (value === undefined) return missingParam(param);
  if (first.code === 'invalid_type') {
    const expected = first.expected === 'string' ? 'string' : first.expected === 'array' ? 'array' : 'object';
    return invalid(`Invalid ${expected}`, { param });
  }
  if (first.code === 'invalid_value') {
    return invalid(`Invalid ${param}: must be one of ${oneOf(first.values.map(String))}`, { param });
  }
  if (first.code === 'too_small' && value === '') {
    return invalid(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. ` +
        `You should remove '${param}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param },
    );
  }
  if (first.code === 'custom') {
    const code =
      typeof first.params?.code === 'string' && first.params.code !== '' ? { code: first.params.code } : {};
    return invalid(first.message, { ...code, param });
  }
  return invalid(`Invalid ${param}: ${first.message}`, { param });
}

function unknown(path: readonly PropertyKey[], keys: readonly string[]): Refusal {
  const names = keys.map((key) => name([...path, key]));
  const plural = names.length > 1 ? 's' : '';
  return invalid(`Received unknown parameter${plural}: ${names.join(', ')}`, {
    code: 'parameter_unknown',
    ...(names[0] === undefined ? {} : { param: names[0] }),
  });
}

/** `['items', 0, 'price']` as Stripe writes it: `items[0][price]`. */
function name(path: readonly PropertyKey[]): string {
  const [head, ...rest] = path.map(String);
  return [head ?? '', ...rest.map((key) => `[${key}]`)].join('');
}

function lookUp(sent: FormValue | undefined, path: readonly PropertyKey[]): FormValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined || sent === undefined) return sent;
  if (typeof sent === 'string') return undefined;
  return lookUp(Array.isArray(sent) ? sent[Number(key)] : sent[String(key)], rest);
}

function oneOf(values: string[]): string {
  const last = values.at(-1) ?? '';
  if (values.length < 2) return last;
  return `${values.slice(0, -1).join(', ')}${values.length > 2 ? ',' : ''} or ${last}`;
}
