import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * Asks for the address of a page of the payment provider and goes there. It stays busy until the browser has left, so that a second
 * press finds nothing to do; whoever comes back by the browser's own button finds it free again.
 */
export function useHostedPage<Input>(
  ask: (input: Input) => Promise<{ url: string }>,
  onError?: (error: unknown) => void,
) {
  // What is shown follows a moment later than what is under way: two presses of one moment are told apart here.
  const isUnderWay = useRef(false);
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: ask,
    onSuccess: ({ url }) => location.assign(url),
    onError(failure) {
      isUnderWay.current = false;
      onError?.(failure);
    },
  });
  useEffect(() => {
    const free = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      isUnderWay.current = false;
      reset();
    };
    window.addEventListener('pageshow', free);
    return () => window.removeEventListener('pageshow', free);
  }, [reset]);
  const go = (input: Input) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate(input);
  };
  return { go, busy: isPending || isSuccess, error };
}
