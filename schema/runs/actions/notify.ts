import { insertInboxNotices } from '../../notices/insertNotices.ts';
import { onStep } from '../actions.ts';
import type { StepOutcome } from '../stepAction.ts';
import { colleaguesOf, isColleague } from './colleagues.ts';
import { forCustomers } from './forCustomers.ts';

/** Puts notices into the inboxes of people of the team, each with the key of its step. */
onStep(
  'NOTIFY',
  forCustomers<'NOTIFY'>(async (db, now, reached) => {
    const colleagues = await colleaguesOf(db, reached);
    await insertInboxNotices(
      db,
      now,
      reached.flatMap(({ id, run: { customerId }, step: { text } }) => {
        const person = colleagues.get(id);
        return isColleague(person) ? [{ id, actorId: person.id, customerId, text }] : [];
      }),
    );
    const outcomes = new Map<string, StepOutcome>();
    for (const [id, found] of colleagues) {
      outcomes.set(
        id,
        isColleague(found) ? { status: 'SUCCEEDED', log: 'The notice is in the inbox.' } : found,
      );
    }
    return outcomes;
  }),
);
