/** The moments of facts that a dry run follows: from the first, before the second. */
export interface DryRunPeriod {
  readonly from: Date;
  readonly to: Date;
}
