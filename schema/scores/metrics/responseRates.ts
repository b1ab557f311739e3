/** What became of everybody who was to be asked: AAPOR's final dispositions, as counts. */
export interface Dispositions {
  /** I: complete interviews. */
  readonly completes: number;
  /** P: partial interviews. */
  readonly partials: number;
  /** R: refusals and break-offs. */
  readonly refusals: number;
  /** NC: never reached. */
  readonly nonContacts: number;
  /** O: eligible, but did not take part for another reason. */
  readonly others: number;
  /** U: nobody knows whether they were eligible. */
  readonly unknown: number;
}

/** Shares from 0 to 1; null where nobody was asked. */
export interface ResponseRates {
  /** RR1 = I/(I + P + R + NC + O + U), the least there can be. */
  readonly rr1: number | null;
  /** RR2 = (I + P)/(I + P + R + NC + O + U). */
  readonly rr2: number | null;
  /** COOP1 = I/(I + P + R + O): of those who were reached. */
  readonly coop1: number | null;
}

/** Response and cooperation rates of the AAPOR Standard Definitions. */
export function responseRates(counts: Dispositions): ResponseRates {
  const { completes, partials, refusals, nonContacts, others, unknown } = counts;
  const contacted = completes + partials + refusals + others;
  const asked = contacted + nonContacts + unknown;
  return {
    rr1: rate(completes, asked),
    rr2: rate(completes + partials, asked),
    coop1: rate(completes, contacted),
  };
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
