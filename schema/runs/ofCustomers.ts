import { ofCustomer } from '../customers/ofCustomer.ts';
import { personalData } from '../kernel/personalData.ts';
import {
  addEnrolments,
  copyArms,
  moveWaits,
  moveWaitsBack,
  recountEnrolments,
  takeArmsBack,
} from './mergedRuns.ts';

ofCustomer('Run', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'RUN',
    description: 'A rule began to be carried out for the customer.',
    field: { name: 'run', description: 'The run, and how far it is.' },
    at: 'startedAt',
  },
});
ofCustomer('RunWait', { merge: 'STAY', afterMerge: moveWaits, afterUndo: moveWaitsBack });
ofCustomer('RuleEnrolment', {
  merge: 'STAY',
  afterMerge: addEnrolments,
  afterUndo: recountEnrolments,
});
ofCustomer('RuleArm', { merge: 'STAY', afterMerge: copyArms, afterUndo: takeArmsBack });

personalData('Run', {
  // A call chooses its key, such as the number of an order.
  personal: ['data', 'triggerKey'],
  other: ['step', 'failure'],
});
personalData('RunStep', { other: ['key', 'reason', 'log', 'arm'] });
personalData('RunWait', { other: ['key'] });
personalData('RuleEnrolment', {});
personalData('RuleArm', { other: ['step', 'arm'] });
