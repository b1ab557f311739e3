/** A user error in a survey's logic. */
export interface LogicError {
  readonly code:
    | 'INVALID_CONDITION'
    | 'UNKNOWN_FIELD'
    | 'WRONG_TYPE'
    | 'INVALID_VALUE'
    | 'CYCLE'
    | 'UNREACHABLE';
  /** The path in the definition: `['pages', '0', 'questions', '2', 'visibleIf', 'rules', '0', 'value']`. */
  readonly path: readonly string[];
  readonly message: string;
}
