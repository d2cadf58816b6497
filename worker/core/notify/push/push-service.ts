/**
 * Whether an endpoint is at one of the push services that we call: a person names the address, and must not have us call what they like.
 * `services`: hosts, a leading dot for all below one, by https; or whole origins.
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    return false;
  }
  return services.some((service) =>
    service.includes('://')
      ? url.origin === service
      : url.protocol === 'https:' &&
        url.port === '' &&
        (service.startsWith('.') ? url.hostname.endsWith(service) : url.hostname === service),
  );
}
