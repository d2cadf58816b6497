import cats from './cats.json' with { type: 'json' };
import dogs from './dogs.json' with { type: 'json' };
import horses from './horses.json' with { type: 'json' };
import others from './others.json' with { type: 'json' };
import { type WrittenCase, writtenCaseSchema } from './written-case.ts';

/** Every written case. */
export const writtenCases: readonly WrittenCase[] = Object.entries({ dogs, cats, horses, others }).flatMap(
  ([file, cases]) =>
    cases.map((written, index) => ({ ...writtenCaseSchema.parse(written), id: `${file}-${index + 1}` })),
);
