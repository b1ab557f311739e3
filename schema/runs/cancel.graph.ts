import { builder } from '../builder.ts';
import { invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import './run.graph.ts';
import { lockRuns } from './turn/lockRuns.ts';
import { Progress } from './turn/progress.ts';
import { storeProgress } from './turn/storeProgress.ts';

const RunCancelInput = builder.inputType('RunCancelInput', {
  description: 'Which run is not to go on.',
  fields: (t) => ({ id: t.id(idOf('Run', { own: true })) }),
});

mutation<{ id: string }, { run: string }>('runCancel', {
  description:
    'Ends a run before its next step. What its steps made stays. Repeating it changes nothing. Refused with `WRONG_STATE` for one that ended otherwise.',
  scope: 'rules:write',
  input: RunCancelInput,
  entity: {
    field: 'run',
    model: 'Run',
    description: 'The run as it is now; null if there are errors.',
  },
  resolve: async ({ db, now }, { id }) => {
    const runs = (await lockRuns(db, [id])).map((run) => new Progress(run, now));
    for (const run of runs) run.close('CANCELED');
    await storeProgress(db, now, runs);
    if (runs.length > 0) return { run: id };
    const ended = await db.run.findFirst({ where: { id }, select: { status: true } });
    if (!ended) throw new UserErrorsThrown(notFound(['input', 'id'], 'run'));
    if (ended.status !== 'CANCELED') {
      const message = 'This run has ended before.';
      throw new UserErrorsThrown(invalid('WRONG_STATE', ['input', 'id'], message));
    }
    return { run: id };
  },
});
