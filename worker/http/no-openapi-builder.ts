/** Stands in for the builder of `openapi3-ts`, which trpc-to-openapi hands on, which is never called here, and which brings a reader of YAML. */
export class OpenApiBuilder {
  constructor() {
    throw new Error('OpenApiBuilder is not part of this Worker');
  }
}
