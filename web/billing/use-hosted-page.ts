import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Asks for the address of a page of the payment provider and goes there. It stays busy until the browser has left, so that a second
 * press finds nothing to do; whoever comes back by the browser's own button finds it free again.
 */
export function useHostedPage<Input>(
  ask: (input: Input) => Promise<{ url: string }>,
  onError?: (error: unknown) => void,
) {
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: ask,
    onSuccess: ({ url }) => location.assign(url),
    ...(onError && { onError }),
  });
  useEffect(() => {
    const free = (event: PageTransitionEvent) => {
      if (event.persisted) reset();
    };
    window.addEventListener('pageshow', free);
    return () => window.removeEventListener('pageshow', free);
  }, [reset]);
  return { go: mutate, busy: isPending || isSuccess, error, reset };
}
