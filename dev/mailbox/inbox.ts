/** A message that a vendor took, as the page and the tests see it. */
export interface CaughtMessage {
  /** What the vendor calls it. */
  readonly id: string;
  readonly channel: 'email' | 'sms' | 'whatsapp' | 'push';
  /** ISO 8601. */
  readonly at: string;
  readonly to: string;
  /** The subject of a mail, the title of a notification; else empty. */
  readonly title: string;
  readonly text: string;
  /** The whole mail; empty on other channels. */
  readonly html: string;
  /** What else the vendor was told: headers, tags, the template, who is told of the delivery. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * What may be wrong with a vendor: `down` answers 503, `slow` 408, `refusing` 400 to whatever comes; `lost` takes the message and breaks the
 * connection before it answers.
 */
export const vendorFaults = ['down', 'slow', 'refusing', 'lost'] as const;
export type VendorFault = (typeof vendorFaults)[number] | null;
export const vendors = ['resend', 'twilio', 'whatsapp', 'push'] as const;
export type Vendor = (typeof vendors)[number];

const kept = 500;

/** What was caught, newest first, and how the vendors are. */
export class Inbox {
  readonly messages: CaughtMessage[] = [];
  readonly faults: Record<Vendor, VendorFault> = { resend: null, twilio: null, whatsapp: null, push: null };
  /** Calls a second that each lets through. */
  readonly limits: Record<Vendor, number>;
  readonly #calls: Record<Vendor, number[]> = { resend: [], twilio: [], whatsapp: [], push: [] };
  /** How many calls each refused for there being too many. */
  readonly refused: Record<Vendor, number> = { resend: 0, twilio: 0, whatsapp: 0, push: 0 };

  constructor(limits: Record<Vendor, number>) {
    this.limits = limits;
  }

  keep(message: CaughtMessage): void {
    this.messages.unshift(message);
    this.messages.length = Math.min(this.messages.length, kept);
  }

  /** When each number last wrote to us on WhatsApp, in ms. */
  readonly heard = new Map<string, number>();

  /** Whether a number may be sent a text on WhatsApp. */
  isOpen(phone: string): boolean {
    return (this.heard.get(phone) ?? 0) > Date.now() - 24 * 3_600_000;
  }

  /** Counts a call; whether it was one too many in the last second. */
  isTooMany(vendor: Vendor): boolean {
    const now = performance.now();
    const recent = this.#calls[vendor].filter((at) => at > now - 1_000);
    this.#calls[vendor] = recent;
    if (recent.length >= this.limits[vendor]) {
      this.refused[vendor] += 1;
      return true;
    }
    recent.push(now);
    return false;
  }
}
