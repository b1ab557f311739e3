import './toolkit/scalars.ts';
import './toolkit/write/userErrors.graph.ts';
import './toolkit/condition.graph.ts';
import './workspaces/workspace.graph.ts';
import './actors/actor.graph.ts';
import './actors/apiKey.graph.ts';
import './personas/persona.ts';
import './touchpoints/touchpoint.ts';
import './journeys/journey.graph.ts';
import './journeys/stage.graph.ts';
import './journeys/step.graph.ts';
import './journeys/interchange/document.graph.ts';
import './feedback/feedback.ts';
import './scores/score.graph.ts';
import './surveys/errors.graph.ts';
import './surveys/survey.graph.ts';
import './surveys/survey.mutation.graph.ts';
import './surveys/publish.graph.ts';
import './surveys/interchange/exchange.graph.ts';
import './surveys/liveSurvey.graph.ts';
import './responses/errors.graph.ts';
import './responses/submit/submission.graph.ts';
import './jobs/job.graph.ts';
import './responses/interchange/exchange.graph.ts';
import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { schemaDescription } from './description.ts';
import { describeFilters } from './toolkit/read/listing.ts';
import { idempotentDirective } from './toolkit/write/idempotency.ts';

const built = builder.toSchema().toConfig();

/** The whole graph. */
export const schema = new GraphQLSchema({
  ...built,
  description: schemaDescription,
  directives: [...built.directives, idempotentDirective],
});
describeFilters(schema);
