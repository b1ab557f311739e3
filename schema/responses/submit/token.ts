import { createHmac } from 'node:crypto';

/** Which call a submission key belongs to: starting and submitting a response have keys of their own. */
export type Verb = 'START' | 'SUBMIT';

/** The stored hash of a submission key: made with the survey's secret, so that likely keys cannot be tried. */
export function keyHashOf(secret: string, verb: Verb, submissionKey: string): string {
  return createHmac('sha256', secret).update(`${verb}\0${submissionKey}`).digest('base64url');
}

/** The stored hash of the arguments of a call, which distinguishes a retry from another use of its key. */
export function argumentsHashOf(secret: string, input: unknown): string {
  return createHmac('sha256', secret).update(JSON.stringify(input)).digest('base64url');
}
