import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Somebody says something; what stands in braces is filled in (fill-in.ts). */
export interface Line {
  readonly by: 'owner' | 'vet';
  readonly text: string;
}

/** The least and the most. */
export type Range = readonly [number, number];

/** A conversation that was had more than once, about animals that it fits. */
export interface Conversation {
  readonly name: string;
  readonly locale: 'es' | 'en';
  readonly species: 'dog' | 'cat' | 'horse';
  /** Null when it can be either. */
  readonly sex: 'female' | 'male' | null;
  /** Of the animal, from and until: its age in years and its weight in kilos. */
  readonly age: Range;
  readonly kilos: Range;
  /** Where the owner may live; everywhere when empty. */
  readonly countries: readonly string[];
  readonly reason: string;
  /** What the owner answers before: the complaint, the signs that are there, and what was swallowed; ids of the rules of urgency. */
  readonly complaint: string;
  readonly seen: readonly string[];
  readonly dose: { readonly substance: string; readonly product: string; readonly units: number } | null;
  readonly lines: readonly Line[];
}

const range = z
  .string()
  .regex(/^[\d.]+-[\d.]+$/)
  .transform((text): Range => {
    const [least, most] = text.split('-').map(Number);
    return [least ?? 0, most ?? 0];
  });

const head = z.strictObject({
  species: z.enum(['dog', 'cat', 'horse']),
  sex: z.enum(['female', 'male']).nullable().default(null),
  age: range,
  kilos: range.default([0, 2000]),
  countries: z
    .string()
    .transform((text) => text.split(' '))
    .default([]),
  reason: z.string().min(1).max(2000),
  complaint: z.string(),
  seen: z
    .string()
    .transform((text) => text.split(' '))
    .default([]),
  dose: z
    .string()
    .transform((text) => {
      const [substance = '', product = '', units] = text.split(' ');
      return { substance, product, units: Number(units) };
    })
    .nullable()
    .default(null),
});

const speakers = { O: 'owner', V: 'vet' } as const;

function readLine(paragraph: string, name: string): Line {
  const speaker = /^([OV]): /.exec(paragraph)?.[1];
  if (speaker !== 'O' && speaker !== 'V') throw new Error(`${name}: nobody says "${paragraph.slice(0, 40)}"`);
  return { by: speakers[speaker], text: paragraph.slice(3) };
}

/**
 * Reads a conversation: a head of `key: value` lines (species, age in years `2-9`, reason, complaint, and where it matters sex,
 * kilos, countries, the signs seen, the dose `substance product units`), an empty line, then a line
 * for each message, `O: ` from the owner and `V: ` from the vet. Throws what is wrong with it.
 */
export function readConversation(text: string, name: string, locale: 'es' | 'en'): Conversation {
  const [top = '', ...rest] = text.trim().split('\n\n');
  const entries = top.split('\n').map((line) => {
    const [, key = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    return [key, value];
  });
  return {
    ...head.parse(Object.fromEntries(entries)),
    name,
    locale,
    lines: rest
      .join('\n')
      .split('\n')
      .filter(Boolean)
      .map((line) => readLine(line, name)),
  };
}

/** All conversations of both languages. */
export function readConversations(): Conversation[] {
  return (['es', 'en'] as const).flatMap((locale) => {
    const folder = join(import.meta.dirname, 'conversations', locale);
    return readdirSync(folder)
      .toSorted()
      .map((file) => readConversation(readFileSync(join(folder, file), 'utf8'), file, locale));
  });
}
