/**
 * What a key is bound to, by the keys of the rows. Null is not bound by these; a list, even an empty
 * one, shows nothing beside it.
 */
export interface Binding {
  /** Whom the key sees: members of these segments, and what is about them. */
  readonly segments: readonly string[] | null;
  /** Where: of events, responses and feedback those at these touchpoints. */
  readonly touchpoints: readonly string[] | null;
}
