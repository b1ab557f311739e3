// Made from schema/schema.graphql and client/operations by codegen.ts: edit that, then run "npm run generate".

import type { Client } from '../runtime/client.ts';
import * as actors from './actors.ts';
import * as apiKeys from './apiKeys.ts';
import * as feedback from './feedback.ts';
import * as jobs from './jobs.ts';
import * as journeys from './journeys.ts';
import * as nodes from './nodes.ts';
import * as personas from './personas.ts';
import * as responses from './responses.ts';
import * as scores from './scores.ts';
import * as stages from './stages.ts';
import * as steps from './steps.ts';
import * as surveys from './surveys.ts';
import * as touchpoints from './touchpoints.ts';
import * as viewer from './viewer.ts';
import * as workspace from './workspace.ts';

type Rest<F> = F extends (client: Client, ...rest: infer R) => unknown ? R : never;

/** The functions of all primitives, bound to a client. */
export function bind(client: Client) {
  return {
    actors: {
      /** One actor by its id; null if this workspace has no such actor. */
      get: (...rest: Rest<typeof actors.get>) => actors.get(client, ...rest),
      /** One actor by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof actors.getByExternalId>) => actors.getByExternalId(client, ...rest),
      /** The people and keys that act in the workspace, by name. */
      list: (...rest: Rest<typeof actors.list>) => actors.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof actors.iterate>) => actors.iterate(client, ...rest),
      /** Adds a person of the team, to own and review things. Scope: `actors:write`. */
      create: (...rest: Rest<typeof actors.create>) => actors.create(client, ...rest),
      /** Changes what is kept of an actor. Scope: `actors:write`. */
      update: (...rest: Rest<typeof actors.update>) => actors.update(client, ...rest),
      /** Puts an actor away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `actors:write`. */
      archive: (...rest: Rest<typeof actors.archive>) => actors.archive(client, ...rest),
      /** Brings an archived actor back. Repeating it changes nothing. Scope: `actors:write`. */
      restore: (...rest: Rest<typeof actors.restore>) => actors.restore(client, ...rest),
      /** Deletes an actor for good, with its external ids and the record of its idempotency keys. Refused with `IN_USE` while others use it; archive it instead. Scope: `actors:write`. */
      remove: (...rest: Rest<typeof actors.remove>) => actors.remove(client, ...rest),
    },
    apiKeys: {
      /** The keys of the workspace, revoked ones too, the newest first. */
      list: (...rest: Rest<typeof apiKeys.list>) => apiKeys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof apiKeys.iterate>) => apiKeys.iterate(client, ...rest),
      /** Ends a key at once and for good. Repeating it changes nothing. A key that may do more than the key of this request, and the last owner key, are `INVALID_VALUE`. Keys that it has made go on working. Scope: `keys:write`. */
      revoke: (...rest: Rest<typeof apiKeys.revoke>) => apiKeys.revoke(client, ...rest),
      /** Makes a key and shows it, once. A key can only hand on what it may do itself: its scopes, until it expires. Making a publishable key takes `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include. Scope: `keys:write`. */
      create: (...rest: Rest<typeof apiKeys.create>) => apiKeys.create(client, ...rest),
    },
    feedback: {
      /** One piece of feedback by its id; null if this workspace has no such feedback. */
      get: (...rest: Rest<typeof feedback.get>) => feedback.get(client, ...rest),
      /** One feedback by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof feedback.getByExternalId>) => feedback.getByExternalId(client, ...rest),
      /** The feedback of the workspace, the latest said first. */
      list: (...rest: Rest<typeof feedback.list>) => feedback.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof feedback.iterate>) => feedback.iterate(client, ...rest),
      /** Records what somebody said outside of surveys. Errors to expect: `OUT_OF_RANGE` for a rating beyond its scale or a moment more than a day ahead, `REQUIRED` for half a rating, `EXTERNAL_ID_TAKEN`. Scope: `feedback:write`. */
      record: (...rest: Rest<typeof feedback.record>) => feedback.record(client, ...rest),
      /** Changes feedback. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Another `text` clears what an analysis had found in the old one. Scope: `feedback:write`. */
      update: (...rest: Rest<typeof feedback.update>) => feedback.update(client, ...rest),
      /** Puts a feedback away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `feedback:write`. */
      archive: (...rest: Rest<typeof feedback.archive>) => feedback.archive(client, ...rest),
      /** Brings an archived feedback back. Repeating it changes nothing. Scope: `feedback:write`. */
      restore: (...rest: Rest<typeof feedback.restore>) => feedback.restore(client, ...rest),
      /** Deletes a feedback for good, with its external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `feedback:write`. */
      remove: (...rest: Rest<typeof feedback.remove>) => feedback.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Feedback, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `feedback:write`. */
      bulkUpsert: (...rest: Rest<typeof feedback.bulkUpsert>) => feedback.bulkUpsert(client, ...rest),
    },
    jobs: {
      /** One job by its id; null if this workspace has no such job. */
      get: (...rest: Rest<typeof jobs.get>) => jobs.get(client, ...rest),
      /** Imports and exports of the workspace, the newest first. */
      list: (...rest: Rest<typeof jobs.list>) => jobs.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof jobs.iterate>) => jobs.iterate(client, ...rest),
      /** Ends a job that waits or runs. Rows that were stored before stay; the others are dropped. Repeating it changes nothing; what has ended by itself is refused as `WRONG_STATE`. Scope: `responses:write`. */
      cancel: (...rest: Rest<typeof jobs.cancel>) => jobs.cancel(client, ...rest),
      /** One job by its id; null if this workspace has no such job. */
      errors: (...rest: Rest<typeof jobs.errors>) => jobs.errors(client, ...rest),
      /** Announces a file of responses. Send it with `PUT` to the job’s `path`; its rows are then stored in the background, each with the checks of `responseSubmit`. What is sent twice is not stored twice. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `responses:write`. */
      importResponses: (...rest: Rest<typeof jobs.importResponses>) => jobs.importResponses(client, ...rest),
      /** Prepares a file of responses. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. Scope: `responses:read`. */
      exportResponses: (...rest: Rest<typeof jobs.exportResponses>) => jobs.exportResponses(client, ...rest),
    },
    journeys: {
      /** One journey by its id; null if this workspace has no such journey. */
      get: (...rest: Rest<typeof journeys.get>) => journeys.get(client, ...rest),
      /** One journey by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof journeys.getByExternalId>) => journeys.getByExternalId(client, ...rest),
      /** The journeys of the workspace, the newest first. */
      list: (...rest: Rest<typeof journeys.list>) => journeys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof journeys.iterate>) => journeys.iterate(client, ...rest),
      /** Makes a journey, alone or with its whole map of stages, steps and touchpoints. All or nothing, in as many statements for a large map as for a small one. New touchpoints need the scope `touchpoints:write` as well. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof journeys.create>) => journeys.create(client, ...rest),
      /** Changes a journey; its stages and steps have mutations of their own. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof journeys.update>) => journeys.update(client, ...rest),
      /** Puts a journey away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof journeys.archive>) => journeys.archive(client, ...rest),
      /** Brings an archived journey back, as a draft. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof journeys.restore>) => journeys.restore(client, ...rest),
      /** Deletes a journey for good, with its stages and steps; touchpoints and personas stay. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof journeys.remove>) => journeys.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Journey, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof journeys.bulkUpsert>) => journeys.bulkUpsert(client, ...rest),
      /** Draws a journey again, to show how it is to be: stages, steps and links are copied, touchpoints and personas shared. The copy is a draft, based on the first, without its external ids. Scope: `journeys:write`. */
      duplicate: (...rest: Rest<typeof journeys.duplicate>) => journeys.duplicate(client, ...rest),
      /** Records that the journey was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `journeys:write`. */
      review: (...rest: Rest<typeof journeys.review>) => journeys.review(client, ...rest),
      /** A whole journey map: the journey with its stages, their steps and all touchpoints; null if this workspace has no such journey. It brings 15 stages of 20 steps unless asked for others; `pageInfo` tells where there are more. */
      map: (...rest: Rest<typeof journeys.map>) => journeys.map(client, ...rest),
      /** A whole journey map as a document, JSON without loss unless asked for MERMAID; null if this workspace has no such journey. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`. */
      exportDocument: (...rest: Rest<typeof journeys.exportDocument>) => journeys.exportDocument(client, ...rest),
      /** Makes a journey from a document, with the personas and touchpoints that the workspace does not have yet (scopes `personas:write` and `touchpoints:write`). Those it has are found by id or external id, and personas of Mermaid by name. A document with mistakes is refused with the line of each, and nothing is stored. Always makes a new journey; repeat it under an idempotency key. Scope: `journeys:write`. */
      importDocument: (...rest: Rest<typeof journeys.importDocument>) => journeys.importDocument(client, ...rest),
    },
    nodes: {
      /** Anything by its id; null if there is no such row in this workspace. Ask for fields with `... on Persona { … }`. */
      get: (...rest: Rest<typeof nodes.get>) => nodes.get(client, ...rest),
      /** Several things by their ids, in the same order, with null where there is no such row. At most 100. */
      getMany: (...rest: Rest<typeof nodes.getMany>) => nodes.getMany(client, ...rest),
    },
    personas: {
      /** One persona by its id; null if this workspace has no such persona. */
      get: (...rest: Rest<typeof personas.get>) => personas.get(client, ...rest),
      /** One persona by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof personas.getByExternalId>) => personas.getByExternalId(client, ...rest),
      /** The personas of the workspace, the newest first. */
      list: (...rest: Rest<typeof personas.list>) => personas.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof personas.iterate>) => personas.iterate(client, ...rest),
      /** Makes a persona. Scope: `personas:write`. */
      create: (...rest: Rest<typeof personas.create>) => personas.create(client, ...rest),
      /** Changes a persona. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `personas:write`. */
      update: (...rest: Rest<typeof personas.update>) => personas.update(client, ...rest),
      /** Puts a persona away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `personas:write`. */
      archive: (...rest: Rest<typeof personas.archive>) => personas.archive(client, ...rest),
      /** Brings an archived persona back, as a draft. Repeating it changes nothing. Scope: `personas:write`. */
      restore: (...rest: Rest<typeof personas.restore>) => personas.restore(client, ...rest),
      /** Deletes a persona for good, with its traits and external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `personas:write`. */
      remove: (...rest: Rest<typeof personas.remove>) => personas.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Persona, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `personas:write`. */
      bulkUpsert: (...rest: Rest<typeof personas.bulkUpsert>) => personas.bulkUpsert(client, ...rest),
      /** Records that the persona was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `personas:write`. */
      review: (...rest: Rest<typeof personas.review>) => personas.review(client, ...rest),
    },
    responses: {
      /** One response by its id; null if this workspace has no such response. */
      get: (...rest: Rest<typeof responses.get>) => responses.get(client, ...rest),
      /** The responses of the workspace, the latest begun first. */
      list: (...rest: Rest<typeof responses.list>) => responses.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof responses.iterate>) => responses.iterate(client, ...rest),
      /** Corrects a response. The survey’s logic holds as it did for whoever answered: of a finished response nothing required may be missing, and answers that a correction hides are left out. Scores follow; quotas are counted anew but refuse nothing. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `responses:write`. */
      update: (...rest: Rest<typeof responses.update>) => responses.update(client, ...rest),
      /** Deletes a response for good, with its answers. Scores follow, and its place under quotas and the survey’s cap is free again. Its submission key stays used: a late retry does not bring it back. Scope: `responses:write`. */
      remove: (...rest: Rest<typeof responses.remove>) => responses.remove(client, ...rest),
      /** Puts tags on responses and takes others off; what is tagged like this already stays as it is. Scope: `responses:write`. */
      tag: (...rest: Rest<typeof responses.tag>) => responses.tag(client, ...rest),
      /** Begins a response that is filled page by page, and hands out the token to go on with it, on this device or another. Refused with `SURVEY_CLOSED` or `QUOTA_FULL` where the survey takes no more. The `submissionKey` is its retry rule: the header `Idempotency-Key` is not looked at, and nothing tells when the call was made. Open to publishable keys. Scope: `responses:submit`. */
      start: (...rest: Rest<typeof responses.start>) => responses.start(client, ...rest),
      /** Keeps answers of a response that was begun; they take the place of earlier ones to the same questions. Each is held to its question, but nothing need be complete; an answer whose question another answer hides is kept until the response is submitted, and then left out. Refused with `INVALID_ANSWER`, each question at once, `SURVEY_CLOSED`, or `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys. Scope: `responses:submit`. */
      save: (...rest: Rest<typeof responses.save>) => responses.save(client, ...rest),
      /** Stores a whole response, or finishes one that was begun. The server holds it to the survey’s logic: an unknown question, an answer that its question does not take, one to a question that is not shown, a required one that is missing are all told at once as `INVALID_ANSWER`, and nothing is stored. `SURVEY_CLOSED` and `RESPONSE_EXPIRED` come too late; `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that is kept with that status. The `submissionKey` is its retry rule: the header `Idempotency-Key` is not looked at, and nothing tells when the call was made. Open to publishable keys. Scope: `responses:submit`. */
      submit: (...rest: Rest<typeof responses.submit>) => responses.submit(client, ...rest),
      /** A response that was begun, by the token that `responseStart` handed out, to go on with it on another device; null if the token is of none. Open to publishable keys. */
      resume: (...rest: Rest<typeof responses.resume>) => responses.resume(client, ...rest),
      /** The answers of the workspace, those of the latest responses first. Name a survey and a question in the filter: there are many. */
      listAnswers: (...rest: Rest<typeof responses.listAnswers>) => responses.listAnswers(client, ...rest),
      /** Every node of `listAnswers`. */
      iterateAnswers: (...rest: Rest<typeof responses.iterateAnswers>) => responses.iterateAnswers(client, ...rest),
      /** Stores up to 1000 whole responses of one survey, each as `responseSubmit` would. The number of statements grows with the versions that they name, not with them. Each `submissionKey` is its response’s retry rule; the header `Idempotency-Key` is not looked at. Scope: `responses:write`. */
      bulkSubmit: (...rest: Rest<typeof responses.bulkSubmit>) => responses.bulkSubmit(client, ...rest),
    },
    scores: {
      /** One score with its n and 95 % interval. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
      get: (...rest: Rest<typeof scores.get>) => scores.get(client, ...rest),
      /** A score over time, a point for each day, week or month, also where nobody answered: at most 3,660. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
      series: (...rest: Rest<typeof scores.series>) => scores.series(client, ...rest),
      /** A score by channel, touchpoint, version or language. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
      breakdown: (...rest: Rest<typeof scores.breakdown>) => scores.breakdown(client, ...rest),
      /** One score of two groups of responses, with the test of their difference: two channels, or a month and the one before. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
      compare: (...rest: Rest<typeof scores.compare>) => scores.compare(client, ...rest),
      /** What was answered how often, of completed responses; for scales, choices, rankings, matrices, yes and no. Costs days and groups read, however many answers there are. Refuses an unknown survey or question as `BAD_USER_INPUT`. */
      distribution: (...rest: Rest<typeof scores.distribution>) => scores.distribution(client, ...rest),
      /** How many start a survey, go on at each question, and complete it. Costs days and groups read, however many answers there are. Refuses an unknown survey as `BAD_USER_INPUT`. */
      funnel: (...rest: Rest<typeof scores.funnel>) => scores.funnel(client, ...rest),
      /** AAPOR response rates: completed and partial responses as counted, all others as given. Costs days and groups read, however many answers there are. Refuses an unknown survey as `BAD_USER_INPUT`. */
      responseRates: (...rest: Rest<typeof scores.responseRates>) => scores.responseRates(client, ...rest),
      /** Cronbach’s α of questions on scales, over completed responses that answered all of them. Reads answers, of the newest 10,000 responses at most. Refuses an unknown survey or question as `BAD_USER_INPUT`. */
      reliability: (...rest: Rest<typeof scores.reliability>) => scores.reliability(client, ...rest),
    },
    stages: {
      /** One stage by its id; null if this workspace has no such stage. */
      get: (...rest: Rest<typeof stages.get>) => stages.get(client, ...rest),
      /** One stage by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof stages.getByExternalId>) => stages.getByExternalId(client, ...rest),
      /** The stages of all journeys of the workspace, the newest first. */
      list: (...rest: Rest<typeof stages.list>) => stages.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof stages.iterate>) => stages.iterate(client, ...rest),
      /** Adds a stage to a journey, of at most 100. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof stages.create>) => stages.create(client, ...rest),
      /** Changes a stage. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof stages.update>) => stages.update(client, ...rest),
      /** Puts a stage away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof stages.archive>) => stages.archive(client, ...rest),
      /** Brings an archived stage back. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof stages.restore>) => stages.restore(client, ...rest),
      /** Deletes a stage for good, with its steps. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof stages.remove>) => stages.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Stage, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof stages.bulkUpsert>) => stages.bulkUpsert(client, ...rest),
      /** Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof stages.move>) => stages.move(client, ...rest),
    },
    steps: {
      /** One step by its id; null if this workspace has no such step. */
      get: (...rest: Rest<typeof steps.get>) => steps.get(client, ...rest),
      /** One step by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof steps.getByExternalId>) => steps.getByExternalId(client, ...rest),
      /** The steps of all journeys of the workspace. */
      list: (...rest: Rest<typeof steps.list>) => steps.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof steps.iterate>) => steps.iterate(client, ...rest),
      /** Adds a step to a stage, of at most 100, in a journey of at most 1000. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof steps.create>) => steps.create(client, ...rest),
      /** Changes a step. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof steps.update>) => steps.update(client, ...rest),
      /** Puts a step away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof steps.archive>) => steps.archive(client, ...rest),
      /** Brings an archived step back. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof steps.restore>) => steps.restore(client, ...rest),
      /** Deletes a step for good, with its links to personas, touchpoints and next steps. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof steps.remove>) => steps.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Step, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof steps.bulkUpsert>) => steps.bulkUpsert(client, ...rest),
      /** Puts a step at another place of its stage, or in another stage of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof steps.move>) => steps.move(client, ...rest),
    },
    surveys: {
      /** One survey by its id; null if this workspace has no such survey. */
      get: (...rest: Rest<typeof surveys.get>) => surveys.get(client, ...rest),
      /** One survey by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof surveys.getByExternalId>) => surveys.getByExternalId(client, ...rest),
      /** The surveys of the workspace, the newest first. */
      list: (...rest: Rest<typeof surveys.list>) => surveys.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof surveys.iterate>) => surveys.iterate(client, ...rest),
      /** Puts a survey away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `surveys:write`. */
      archive: (...rest: Rest<typeof surveys.archive>) => surveys.archive(client, ...rest),
      /** Brings an archived survey back. Repeating it changes nothing. Scope: `surveys:write`. */
      restore: (...rest: Rest<typeof surveys.restore>) => surveys.restore(client, ...rest),
      /** Deletes a survey for good, with its versions, counters and external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `surveys:write`. */
      remove: (...rest: Rest<typeof surveys.remove>) => surveys.remove(client, ...rest),
      /** Ends a survey: it takes no more answers, and what it has stays. Repeating it changes nothing; `WRONG_STATE` if it was never published. Scope: `surveys:write`. */
      close: (...rest: Rest<typeof surveys.close>) => surveys.close(client, ...rest),
      /** Lets a live survey take no answers for now. Repeating it changes nothing; `WRONG_STATE` if it is not live. Scope: `surveys:write`. */
      pause: (...rest: Rest<typeof surveys.pause>) => surveys.pause(client, ...rest),
      /** Lets a closed survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not closed, or archived. A `closesAt` that has passed is left to `surveyUpdate`. Scope: `surveys:write`. */
      reopen: (...rest: Rest<typeof surveys.reopen>) => surveys.reopen(client, ...rest),
      /** Lets a paused survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not paused, or archived. Scope: `surveys:write`. */
      resume: (...rest: Rest<typeof surveys.resume>) => surveys.resume(client, ...rest),
      /**
       * A survey that takes answers now, for the page that shows it; null if it takes none. Open to
       * publishable keys.
       */
      liveSurvey: (...rest: Rest<typeof surveys.liveSurvey>) => surveys.liveSurvey(client, ...rest),
      /** A survey with its published versions, the newest first. */
      versions: (...rest: Rest<typeof surveys.versions>) => surveys.versions(client, ...rest),
      /** Makes a survey, a draft, with all its pages. Its logic is checked: what conditions look at, whether they depend on each other in a circle, whether every page can be reached. Each mistake is told by its path, down to the rule. Scope: `surveys:write`. */
      create: (...rest: Rest<typeof surveys.create>) => surveys.create(client, ...rest),
      /** Changes a survey. Pages, endings, variables, hidden fields and quotas are replaced as wholes, and only in the draft, until it is published; settings hold at once. Keys that were published keep their kind and scale (`FIXED`). With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `surveys:write`. */
      update: (...rest: Rest<typeof surveys.update>) => surveys.update(client, ...rest),
      /** Makes the draft the next version, and the survey live. A draft that was published as it is makes no other version. What a new or changed quota has is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused as `WRONG_STATE` if it asks nothing, is closed or archived. Texts that a language of the survey lacks are told as `warnings`, and keep nothing from being published. Scope: `surveys:write`. */
      publish: (...rest: Rest<typeof surveys.publish>) => surveys.publish(client, ...rest),
      /** Makes a new draft of a survey’s draft, with its settings, without its versions, answers, external ids and closing date. Scope: `surveys:write`. */
      duplicate: (...rest: Rest<typeof surveys.duplicate>) => surveys.duplicate(client, ...rest),
      /** Makes a draft from a document of SurveyJS or Formbricks. What could not come in as it stood (files, calculations, conditions beyond the condition language, languages that the workspace does not have) is listed, with its place in the document. What only says how the survey looks, how one moves about in it or where it is kept (logos, columns, colours, words on buttons, numbers of questions) is left out and not listed. A heading that `completedHtml` begins with is the ending’s title, what follows its text. A condition that the condition language cannot express is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out with it. A document that is not of that program, is too large, or of which no question can come in, is refused with `INVALID_DOCUMENT`; one whose own language the workspace lacks with `UNKNOWN_LOCALE`. Always makes a new survey; repeat it under an idempotency key. Scope: `surveys:write`. */
      importDocument: (...rest: Rest<typeof surveys.importDocument>) => surveys.importDocument(client, ...rest),
      /** The draft for another program, and what that has no word for. */
      exportDocument: (...rest: Rest<typeof surveys.exportDocument>) => surveys.exportDocument(client, ...rest),
    },
    touchpoints: {
      /** One touchpoint by its id; null if this workspace has no such touchpoint. */
      get: (...rest: Rest<typeof touchpoints.get>) => touchpoints.get(client, ...rest),
      /** One touchpoint by the id another system has given it; null if none has it. */
      getByExternalId: (...rest: Rest<typeof touchpoints.getByExternalId>) => touchpoints.getByExternalId(client, ...rest),
      /** The touchpoints of the workspace, by name. */
      list: (...rest: Rest<typeof touchpoints.list>) => touchpoints.list(client, ...rest),
      /** Every node of `list`. */
      iterate: (...rest: Rest<typeof touchpoints.iterate>) => touchpoints.iterate(client, ...rest),
      /** Makes a touchpoint. Scope: `touchpoints:write`. */
      create: (...rest: Rest<typeof touchpoints.create>) => touchpoints.create(client, ...rest),
      /** Changes a touchpoint, in every step that has it. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `touchpoints:write`. */
      update: (...rest: Rest<typeof touchpoints.update>) => touchpoints.update(client, ...rest),
      /** Puts a touchpoint away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `touchpoints:write`. */
      archive: (...rest: Rest<typeof touchpoints.archive>) => touchpoints.archive(client, ...rest),
      /** Brings an archived touchpoint back. Repeating it changes nothing. Scope: `touchpoints:write`. */
      restore: (...rest: Rest<typeof touchpoints.restore>) => touchpoints.restore(client, ...rest),
      /** Deletes a touchpoint for good, with its external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `touchpoints:write`. */
      remove: (...rest: Rest<typeof touchpoints.remove>) => touchpoints.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Touchpoint, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `touchpoints:write`. */
      bulkUpsert: (...rest: Rest<typeof touchpoints.bulkUpsert>) => touchpoints.bulkUpsert(client, ...rest),
    },
    viewer: {
      /** Who is asking, and what they may do. */
      get: (...rest: Rest<typeof viewer.get>) => viewer.get(client, ...rest),
    },
    workspace: {
      /** The workspace that the key opens. */
      get: (...rest: Rest<typeof workspace.get>) => workspace.get(client, ...rest),
      /** Changes settings of the workspace that the key opens. Scope: `workspace:write`. */
      update: (...rest: Rest<typeof workspace.update>) => workspace.update(client, ...rest),
    },
  };
}
