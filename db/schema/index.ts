export * from './audit.ts';
export * from './billing.ts';
export * from './consults.ts';
export * from './entitlements.ts';
export * from './grants.ts';
export * from './identity.ts';
export * from './pets.ts';
export * from './plans.ts';
