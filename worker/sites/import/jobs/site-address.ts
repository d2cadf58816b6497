import { AppError } from '../../../core/errors.ts';
import { outsideAddress } from '../../../core/outside/outside-address.ts';
import { OutsideRefused } from '../../../core/outside/outside-refused.ts';

/** Parts of an address that only count visits. */
const counting = /^(?:utm_|fbclid|gclid|mc_|_ga|igshid|ref$)/i;

/** An address of somebody's site as it is fetched, and as it is compared with others. */
export interface SiteAddress {
  readonly href: string;
  /** Without scheme, `www.`, a slash at the end and what counts visits. */
  readonly key: string;
}

/** Reads an address as people type it, with a scheme or without. Throws BAD_INPUT (of `address`, with why) for one that is not of the public web. */
export function siteAddress(typed: string): SiteAddress {
  const text = /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[\w.-]+:\d/.test(typed) ? typed : `https://${typed}`;
  try {
    const url = outsideAddress(text);
    url.hash = '';
    for (const name of [...url.searchParams.keys()]) if (counting.test(name)) url.searchParams.delete(name);
    url.searchParams.sort();
    const key = `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
    return { href: url.href, key };
  } catch (error) {
    if (!(error instanceof OutsideRefused)) throw error;
    throw new AppError('BAD_INPUT', { fields: [{ path: 'address', problem: error.because }], cause: error });
  }
}
