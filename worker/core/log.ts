/**
 * What a log line may say. A closed list: what is not named here is not logged, so that no token, e-mail address or
 * message text can slip in with an object.
 */
export interface LogFields {
  requestId?: string;
  method?: string;
  /** Without query: tickets travel there. */
  path?: string;
  procedure?: string;
  status?: number;
  ms?: number;
  code?: string;
  /** Database requests that the call made. */
  roundTrips?: number;
  userId?: string;
  consultId?: string;
  room?: string;
  provider?: string;
  /** At the payment provider. */
  subscriptionId?: string;
  priceId?: string;
  reason?: string;
  count?: number;
  error?: string;
  /** SQLSTATE. */
  sqlState?: string;
  /** Where an error was thrown: stack frames, without its message. */
  frames?: string;
}

export type LogLevel = 'info' | 'warn' | 'error';

export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** A logger that says these fields on every line. */
  with(fields: LogFields): Logger;
}

const allowed: Record<keyof LogFields, 'string' | 'number'> = {
  requestId: 'string',
  method: 'string',
  path: 'string',
  procedure: 'string',
  status: 'number',
  ms: 'number',
  code: 'string',
  roundTrips: 'number',
  userId: 'string',
  consultId: 'string',
  room: 'string',
  provider: 'string',
  subscriptionId: 'string',
  priceId: 'string',
  reason: 'string',
  count: 'number',
  error: 'string',
  sqlState: 'string',
  frames: 'string',
};

const speakableKinds = Object.entries(allowed);

// A second net under the list: an address can hide in a path, a token in a frame.
const secrets = [
  /[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /[^\s/"'<>]+(?:@|%40)[^\s/"'<>]+/gi,
  /\bbearer\s+\S+/gi,
];
/** What every such text has in it; most lines have none of it and are not searched. */
const suspicious = /[.@%]|bearer/i;

const maxLength = 1_000;

function scrub(text: string): string {
  // A cut can leave half of a secret that no pattern knows: the word that it goes through goes with it.
  const short = text.length > maxLength ? text.slice(0, maxLength).replace(/[^\s/"'<>]*$/, '…') : text;
  if (!suspicious.test(short)) return short;
  return secrets.reduce((clean, secret) => clean.replace(secret, '[hidden]'), short);
}

/** The fields that may be said, cleaned. Takes anything: callers in JavaScript's reach may hand over more than the type. */
export function speakable(fields: LogFields): Record<string, string | number> {
  const line: Record<string, string | number> = {};
  for (const [name, kind] of speakableKinds) {
    const value: unknown = Reflect.get(fields, name);
    if (kind === 'string' && typeof value === 'string') line[name] = scrub(value);
    if (kind === 'number' && typeof value === 'number') line[name] = value;
  }
  return line;
}

const toConsole = (line: string) => console.log(line);

/** A logger of JSON lines. `write` takes one finished line. */
export function createLogger(base: LogFields = {}, write: (line: string) => void = toConsole): Logger {
  const say = (level: LogLevel, event: string, fields: LogFields = {}) =>
    write(JSON.stringify({ level, event: scrub(event), ...speakable({ ...base, ...fields }) }));
  return {
    info: (event, fields) => say('info', event, fields),
    warn: (event, fields) => say('warn', event, fields),
    error: (event, fields) => say('error', event, fields),
    with: (fields) => createLogger({ ...base, ...fields }, write),
  };
}

/** What a log line may say about an error: its kind and where, never its message (that can quote a row). */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
  const cause: unknown = error.cause;
  const sqlState: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return {
    error: error.name,
    frames,
    ...(typeof sqlState === 'string' && /^[0-9A-Z]{5}$/.test(sqlState) ? { sqlState } : {}),
  };
}
