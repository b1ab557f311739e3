/** AAPOR's final dispositions of all persons in the sample, as counts. */
export interface Dispositions {
  /** I: complete interviews. */
  readonly completes: number;
  /** P: partial interviews. */
  readonly partials: number;
  /** R: refusals and break-offs. */
  readonly refusals: number;
  /** NC: eligible, but never reached. */
  readonly nonContacts: number;
  /** O: eligible, but did not take part for another reason. */
  readonly others: number;
  /** U: it is unknown whether they were eligible. */
  readonly unknown: number;
}

/** Shares from 0 to 1; null where the divisor is 0. */
export interface ResponseRates {
  /** RR1 = I/(I + P + R + NC + O + U), the lowest response rate. */
  readonly rr1: number | null;
  /** RR2 = (I + P)/(I + P + R + NC + O + U). */
  readonly rr2: number | null;
  /** COOP1 = I/(I + P + R + O): the share of those who were reached. */
  readonly coop1: number | null;
}

/** Response and cooperation rates of the AAPOR Standard Definitions. */
export function responseRates(counts: Dispositions): ResponseRates {
  const { completes, partials, refusals, nonContacts, others, unknown } = counts;
  const contacted = completes + partials + refusals + others;
  const sampled = contacted + nonContacts + unknown;
  return {
    rr1: rate(completes, sampled),
    rr2: rate(completes + partials, sampled),
    coop1: rate(completes, contacted),
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
