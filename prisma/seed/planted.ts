/**
 * What hangs together in the demo's data, and how strongly: an analysis that is worth its name finds it.
 * The data are made from these figures, and the tests find each of them in what was made.
 */
export const planted = {
  /** The driver: each day that a repair takes costs so much of the CES of that visit, on its scale of 1 to 7. */
  driver: { cesPerDayOfWaiting: -0.22 },
  /**
   * The churn reason: riders with a subscription who had to contact the service at least so often about
   * one repair cancel with this probability within weeks, others with the other one.
   */
  churn: { contacts: 3, cancels: 0.4, othersCancel: 0.05 },
  /**
   * The detour on the journey "Get my bike running again before Monday": who reads mail on a phone cannot
   * open the estimate, calls the service line (the step "calls-again") and approves days later.
   */
  detour: { ofPhoneReaders: 0.6, ofOthers: 0.08, days: 3 },
  /** The bad week: a new till system at the workshop counter, in days before the seed; CES falls by so much. */
  badWeek: { touchpoint: 'workshop-counter', fromDaysAgo: 100, toDaysAgo: 93, ces: -2 },
  /** The trait: families ride more and have more repairs, so their NPS suffers most from waiting. */
  trait: { attribute: 'riderType', value: 'family', npsPerDayOfWaiting: -0.24, ofOthers: -0.1 },
} as const;

/**
 * The customers' mood over the year, from −1 to 1: good until spring, then bad because the workshops
 * had too much work, and better since the online booking of slots began two months ago.
 */
export function mood(daysAgo: number): number {
  if (daysAgo > 240) return 0.4;
  if (daysAgo > 150) return 0.4 - ((240 - daysAgo) / 90) * 1.1;
  if (daysAgo > 60) return -0.7;
  return -0.7 + ((60 - daysAgo) / 60) * 1.3;
}
