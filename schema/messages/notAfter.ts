import { invalid, UserErrorsThrown } from '../kernel/userError.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Days after which a message is not sent any more. */
const days = { usual: 3, most: 30 };

/** When a message made at a moment is no longer sent, where its maker does not say. */
export function usualNotAfter(now: Date): Date {
  return new Date(now.getTime() + days.usual * dayMs);
}

/**
 * When a message is no longer sent, as the input says.
 *
 * @throws UserErrorsThrown if that is past, or more than 30 days ahead
 */
export function notAfterOf(now: Date, input: Date | null | undefined): Date {
  if (input == null) return usualNotAfter(now);
  const ahead = input.getTime() - now.getTime();
  if (ahead > 0 && ahead <= days.most * dayMs) return input;
  const message = `This has to lie ahead, by ${days.most} days at most.`;
  throw new UserErrorsThrown(invalid('OUT_OF_RANGE', ['input', 'notAfter'], message));
}
