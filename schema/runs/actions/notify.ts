import { insertInboxNotices } from '../../notices/insertNotices.ts';
import { onStep } from '../actions.ts';
import type { StepOutcome } from '../stepAction.ts';
import { colleaguesOf, isColleague } from './colleagues.ts';
import { forCustomers } from './forCustomers.ts';
import { noticeTexts } from './noticeTexts.ts';

/** Puts notices into the inboxes of people of the team, each with the key of its step. */
onStep(
  'NOTIFY',
  forCustomers<'NOTIFY'>(async (db, now, reached) => {
    const colleagues = await colleaguesOf(db, reached);
    const addressed = reached.filter(({ id }) => isColleague(colleagues.get(id)));
    const texts = await noticeTexts(db, addressed);
    await insertInboxNotices(
      db,
      now,
      addressed.flatMap(({ id, run }) => {
        const person = colleagues.get(id);
        const text = texts.get(id);
        const of = { id, customerId: run.customerId, runId: run.id };
        return isColleague(person) && typeof text === 'string'
          ? [{ ...of, actorId: person.id, text }]
          : [];
      }),
    );
    const outcomes = new Map<string, StepOutcome>();
    for (const [id, found] of colleagues) {
      const text = texts.get(id);
      const made: StepOutcome = { status: 'SUCCEEDED', log: 'The notice is in the inbox.' };
      outcomes.set(id, isColleague(found) ? (typeof text === 'object' ? text : made) : found);
    }
    return outcomes;
  }),
);
