const known = new Map<string, string>();

/** The source expression (CSP, `script-src`) that lets one script run which a page of ours has inside. */
export async function scriptHash(script: string): Promise<string> {
  const made = known.get(script);
  if (made !== undefined) return made;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  const expression = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  known.set(script, expression);
  return expression;
}
