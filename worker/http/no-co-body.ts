/** Stands in for `co-body`, a reader of Node's request streams that this Worker never calls. */
export default function coBody(): never {
  throw new Error('co-body is not part of this Worker');
}
