import { insertInboxNotices } from '../../notices/insertNotices.ts';
import { onStep } from '../actions.ts';
import type { StepOutcome } from '../stepAction.ts';
import { areColleagues, colleaguesOf, keyedByStep } from './colleagues.ts';
import { forCustomers } from './forCustomers.ts';
import { noticeTexts } from './noticeTexts.ts';

/** Puts notices into the inboxes of people of the team. */
onStep(
  'NOTIFY',
  forCustomers<'NOTIFY'>(async (db, now, reached) => {
    const colleagues = await colleaguesOf(db, reached);
    const addressed = reached.filter(({ id }) => areColleagues(colleagues.get(id)));
    const texts = await noticeTexts(
      db,
      addressed.map(({ id, run, step: { text } }) => ({ id, run, text })),
    );
    await insertInboxNotices(
      db,
      now,
      addressed.flatMap(({ id, run }) => {
        const people = colleagues.get(id);
        const text = texts.get(id);
        if (!areColleagues(people) || typeof text !== 'string') return [];
        return keyedByStep(id, people).map(({ notice, id: actorId }) => {
          return { id: notice, actorId, text, customerId: run.customerId, runId: run.id };
        });
      }),
    );
    const outcomes = new Map<string, StepOutcome>();
    for (const [id, found] of colleagues) {
      const text = texts.get(id);
      const made: StepOutcome = { status: 'SUCCEEDED', log: 'The notice is in the inbox.' };
      outcomes.set(id, areColleagues(found) ? (typeof text === 'object' ? text : made) : found);
    }
    return outcomes;
  }),
);
