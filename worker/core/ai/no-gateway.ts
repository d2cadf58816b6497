/**
 * Stands in for `@ai-sdk/gateway`, which the AI SDK asks when a model is named by a string alone (https://ai-sdk.dev/docs/ai-sdk-core/provider-management).
 * The Worker always names a provider (ask-by-sdk.ts), so none of it is ever asked.
 */
export function createGateway(): never {
  throw new Error('The AI Gateway is not part of this Worker: name a provider');
}

/** The default provider of the SDK: there is none here. */
export const gateway = undefined;

/** What the SDK compares errors with: none is the gateway's. */
export class GatewayError extends Error {
  static isInstance(_error: unknown): false {
    return false;
  }
}

/** As GatewayError. */
export class GatewayAuthenticationError extends GatewayError {}
