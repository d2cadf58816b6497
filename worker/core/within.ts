/** An answer, or an error of this text when it does not come within so many milliseconds. */
export async function within<Answer>(ms: number, answer: Promise<Answer>, late: string): Promise<Answer> {
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(new Error(late)), ms);
  try {
    return await Promise.race([answer, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
