/** Thrown where a document, or one request for it, is not compiled; it then goes the ordinary way. */
export class NotCompiled extends Error {
  override name = 'NotCompiled';
}
