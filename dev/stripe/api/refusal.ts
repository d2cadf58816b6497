/** The `error` object of a Stripe error body, https://docs.stripe.com/api/errors. */
export interface RefusalBody {
  type: 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
}

/** A request that Stripe refuses: the HTTP status, the error body and the headers that it answers with. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: RefusalBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: RefusalBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.message);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** 400 `invalid_request_error`; `at` names the code and the parameter when Stripe names them. */
export function invalid(message: string, at: { code?: string; param?: string } = {}): Refusal {
  return new Refusal(400, { type: 'invalid_request_error', message, ...at });
}

/** 404 for an id in the path. */
export function noSuch(what: string, id: string, param = 'id'): Refusal {
  return new Refusal(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param,
  });
}

/** 400 for an id inside the parameters. */
export function noSuchReference(what: string, id: string, param: string): Refusal {
  return invalid(`No such ${what}: '${id}'`, { code: 'resource_missing', param });
}

/** 400 for a parameter that is missing in this combination of parameters. */
export function missingParam(param: string): Refusal {
  return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

/** 400 for something that Stripe can do and this stand-in cannot, so that nobody looks for the mistake in their own code. */
export function notCovered(what: string, param?: string): Refusal {
  return invalid(`The Stripe stand-in does not cover ${what} (Stripe itself does).`, {
    code: 'stand_in_not_covered',
    ...(param === undefined ? {} : { param }),
  });
}
