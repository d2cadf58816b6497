/** The token of the link that was just made in a consult, as long as its dialog is open: the screen under it may change meanwhile. */
const kept = new Map<string, string>();

export const keptLink = (consultId: string): string | null => kept.get(consultId) ?? null;

export const keepLink = (consultId: string, token: string): void => void kept.set(consultId, token);

export const forgetLink = (consultId: string): void => void kept.delete(consultId);
