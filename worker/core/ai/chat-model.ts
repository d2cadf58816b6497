import type * as z from 'zod';

/** Where texts are written: an endpoint that speaks OpenAI's API of chats (OpenAI, Workers AI, a server of one's own), its key, and the model. */
export interface ChatEndpoint {
  /** Up to `/v1`, without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly model: string;
}

/** A picture that a model looks at, in base64. */
export interface ChatImage {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly base64: string;
}

/** What a model is asked. */
export interface Question<Shape extends z.ZodType> {
  /** What it is to do, by us. */
  readonly instructions: string;
  /** What it is to work on: somebody else's words, never instructions. Sent as JSON. */
  readonly material: unknown;
  /** Pictures that belong to it: as little an instruction. */
  readonly images?: readonly ChatImage[];
  /** The shape of the answer. */
  readonly shape: Shape;
  /** Tokens of the answer, at most. */
  readonly longest: number;
  /** How long it may take, in ms. */
  readonly patienceMs: number;
}

/** Writes texts to a shape. */
export interface ChatModel {
  /** What wrote a text, shown and stored beside it. */
  readonly model: string;
  /**
   * Asks once; whoever asks tries again. Throws ModelAway while the model does not answer, or not now; anything else is about what was asked, an answer
   * of another shape among them.
   */
  readonly ask: <Shape extends z.ZodType>(question: Question<Shape>) => Promise<z.output<Shape>>;
}

/** The model does not answer, or not now. */
export class ModelAway extends Error {
  override readonly name = 'ModelAway';
}
