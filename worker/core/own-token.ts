import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';

const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** What a token of ours says: for what it is good (`audience`), for whom (`sub`), from when until when (seconds since 1970), and whatever else. */
interface OwnClaims {
  readonly audience: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly rest: JWTPayload;
}

/** Signs a token (HS256) that the Worker gives out and reads itself. */
export const signOwnToken = (secret: string, { audience, sub, iat, exp, rest }: OwnClaims): Promise<string> =>
  new SignJWT(rest)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setAudience(audience)
    .setIssuedAt(iat)
    .setExpirationTime(exp)
    .sign(keyOf(secret));

/** What a genuine token for `audience` that is still good at `now` says; the error of jose for any other. */
export async function readOwnToken(
  secret: string,
  token: string,
  { audience, now }: { audience: string; now: Date },
): Promise<JWTPayload | errors.JOSEError> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      audience,
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return error;
    throw error;
  }
}
