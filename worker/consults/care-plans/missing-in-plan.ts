import type { CarePlanContent } from './care-plan.ts';

/** Whether a text says nothing. */
const isEmpty = (text: string): boolean => text.trim() === '';

/**
 * What a plan lacks before it can be signed, as paths: an owner must be able to act on it. What we think, one thing to do and one sign that means go now at the least; of each
 * medicine its name, what is given, how often, how, and a dose that the vet confirmed where one was computed.
 */
export function missingInPlan(content: CarePlanContent): string[] {
  const medicines = content.medicines.flatMap((medicine) => {
    const lacks = [
      ...(['name', 'give', 'howOften'] as const).filter((part) => isEmpty(medicine[part])),
      ...(medicine.route === null ? ['route'] : []),
      ...(medicine.dose !== null && medicine.dose.total !== null && !medicine.dose.confirmed ? ['dose'] : []),
    ];
    return lacks.map((part) => `medicines.${medicine.id}.${part}`);
  });
  return [
    ...(isEmpty(content.findings) ? ['findings'] : []),
    ...(content.steps.every(isEmpty) ? ['steps'] : []),
    ...medicines,
    ...(content.warningSigns.every(isEmpty) ? ['warningSigns'] : []),
    ...(content.checkAgain !== null && isEmpty(content.checkAgain.what) ? ['checkAgain'] : []),
  ];
}
