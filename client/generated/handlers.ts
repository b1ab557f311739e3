// Made from schema/schema.graphql and client/operations by codegen.ts: edit that, then run "npm run generate".

export * as accounts from './handlers/accounts.ts';
export * as actors from './handlers/actors.ts';
export * as apiKeys from './handlers/apiKeys.ts';
export * as attributeDefinitions from './handlers/attributeDefinitions.ts';
export * as consents from './handlers/consents.ts';
export * as customerMerges from './handlers/customerMerges.ts';
export * as customers from './handlers/customers.ts';
export * as eventMappings from './handlers/eventMappings.ts';
export * as eventTypes from './handlers/eventTypes.ts';
export * as events from './handlers/events.ts';
export * as feedback from './handlers/feedback.ts';
export * as jobs from './handlers/jobs.ts';
export * as journeys from './handlers/journeys.ts';
export * as lifecycleStages from './handlers/lifecycleStages.ts';
export * as nodes from './handlers/nodes.ts';
export * as personas from './handlers/personas.ts';
export * as purposes from './handlers/purposes.ts';
export * as responses from './handlers/responses.ts';
export * as scores from './handlers/scores.ts';
export * as stages from './handlers/stages.ts';
export * as steps from './handlers/steps.ts';
export * as surveys from './handlers/surveys.ts';
export * as touchpoints from './handlers/touchpoints.ts';
export * as viewer from './handlers/viewer.ts';
export * as workspace from './handlers/workspace.ts';
