/** Attempts in all. */
const maxAttempts = 3;

const says = (error: unknown, property: 'retryable' | 'overloaded') =>
  error instanceof Error && Reflect.get(error, property) === true;

/** The platform says that it may pass: the object is overloaded, or it was moved, replaced or cut off just now. */
export const isPassing = (error: unknown): boolean => says(error, 'retryable') || says(error, 'overloaded');

/**
 * Calls an object. When the platform calls the failure retryable it is tried again on a new stub (a stub that failed stays
 * broken), at most three times in all; an overloaded object is left in peace.
 * https://developers.cloudflare.com/durable-objects/best-practices/error-handling/
 */
export const onFreshStub = async <Stub, Answer>(
  stub: () => Stub,
  call: (stub: Stub) => Promise<Answer>,
): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(stub());
    } catch (error) {
      const again = says(error, 'retryable') && !says(error, 'overloaded');
      if (!again || attempt === maxAttempts) throw error;
    }
  }
};
