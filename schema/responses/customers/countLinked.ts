import { followMatches } from '../../customers/match/followMatches.ts';
import { moveCounts } from '../breakdowns/moveCounts.ts';
import { takeAttributes } from './takeAttributes.ts';

/** A response that waited for its customer gets the attributes that the customer has when it is found. */
followMatches(async (db, now, model, responses) => {
  if (model !== 'SurveyResponse') return;
  const taken = await takeAttributes(db, responses);
  await moveCounts(
    db,
    now,
    ['ATTRIBUTE'],
    new Map([...taken].map(([id, attributes]) => [id, { attributes }])),
  );
});
