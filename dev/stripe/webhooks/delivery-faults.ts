/** What goes wrong between Stripe and an endpoint; all off at first. */
export interface DeliveryFaults {
  /** How many more times each event is sent. */
  duplicates: number;
  /** Sends what waits in random order. */
  shuffle: boolean;
  /** Keeps everything until released. */
  hold: boolean;
  /** Every attempt fails as if nobody listened. */
  down: boolean;
  /** Loses so many deliveries for good, of the named types or of any. */
  drop: { times: number; types: string[] } | null;
}

export const NO_FAULTS: DeliveryFaults = {
  duplicates: 0,
  shuffle: false,
  hold: false,
  down: false,
  drop: null,
};
