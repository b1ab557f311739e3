// Made from client/operations by codegen.ts: edit that, then run "npm run generate".

import type { Client } from '../runtime/client.ts';
import * as actors from './actors.ts';
import * as apiKeys from './apiKeys.ts';
import * as journeys from './journeys.ts';
import * as nodes from './nodes.ts';
import * as personas from './personas.ts';
import * as stages from './stages.ts';
import * as steps from './steps.ts';
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
      /** Makes a key and shows it, once. A key can only hand on scopes that it has itself. Scope: `keys:write`. */
      create: (...rest: Rest<typeof apiKeys.create>) => apiKeys.create(client, ...rest),
      /** Ends a key at once and for good. Repeating it changes nothing. Scope: `keys:write`. */
      revoke: (...rest: Rest<typeof apiKeys.revoke>) => apiKeys.revoke(client, ...rest),
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
      /** A whole journey map: the journey with its stages, their steps and all touchpoints; null if this workspace has no such journey. It brings 15 stages of 20 steps unless asked for others; `pageInfo` tells where there are more. */
      map: (...rest: Rest<typeof journeys.map>) => journeys.map(client, ...rest),
      /** A whole journey map as a document, JSON without loss unless asked for MERMAID; null if this workspace has no such journey. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`. */
      exportDocument: (...rest: Rest<typeof journeys.exportDocument>) => journeys.exportDocument(client, ...rest),
      /** Makes a journey, alone or with its whole map of stages, steps and touchpoints. All or nothing, in as many statements for a large map as for a small one. New touchpoints need the scope `touchpoints:write` as well. Scope: `journeys:write`. */
      create: (...rest: Rest<typeof journeys.create>) => journeys.create(client, ...rest),
      /** Changes a journey; its stages and steps have mutations of their own. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
      update: (...rest: Rest<typeof journeys.update>) => journeys.update(client, ...rest),
      /** Draws a journey again, to show how it is to be: stages, steps and links are copied, touchpoints and personas shared. The copy is a draft, based on the first, without its external ids. Scope: `journeys:write`. */
      duplicate: (...rest: Rest<typeof journeys.duplicate>) => journeys.duplicate(client, ...rest),
      /** Records that the journey was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `journeys:write`. */
      review: (...rest: Rest<typeof journeys.review>) => journeys.review(client, ...rest),
      /** Puts a journey away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof journeys.archive>) => journeys.archive(client, ...rest),
      /** Brings an archived journey back, as a draft. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof journeys.restore>) => journeys.restore(client, ...rest),
      /** Deletes a journey for good, with its stages and steps; touchpoints and personas stay. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof journeys.remove>) => journeys.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Journey, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof journeys.bulkUpsert>) => journeys.bulkUpsert(client, ...rest),
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
      /** Records that the persona was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `personas:write`. */
      review: (...rest: Rest<typeof personas.review>) => personas.review(client, ...rest),
      /** Puts a persona away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `personas:write`. */
      archive: (...rest: Rest<typeof personas.archive>) => personas.archive(client, ...rest),
      /** Brings an archived persona back, as a draft. Repeating it changes nothing. Scope: `personas:write`. */
      restore: (...rest: Rest<typeof personas.restore>) => personas.restore(client, ...rest),
      /** Deletes a persona for good, with its traits and external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `personas:write`. */
      remove: (...rest: Rest<typeof personas.remove>) => personas.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Persona, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `personas:write`. */
      bulkUpsert: (...rest: Rest<typeof personas.bulkUpsert>) => personas.bulkUpsert(client, ...rest),
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
      /** Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof stages.move>) => stages.move(client, ...rest),
      /** Puts a stage away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof stages.archive>) => stages.archive(client, ...rest),
      /** Brings an archived stage back. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof stages.restore>) => stages.restore(client, ...rest),
      /** Deletes a stage for good, with its steps. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof stages.remove>) => stages.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Stage, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof stages.bulkUpsert>) => stages.bulkUpsert(client, ...rest),
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
      /** Puts a step at another place of its stage, or in another stage of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
      move: (...rest: Rest<typeof steps.move>) => steps.move(client, ...rest),
      /** Puts a step away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
      archive: (...rest: Rest<typeof steps.archive>) => steps.archive(client, ...rest),
      /** Brings an archived step back. Repeating it changes nothing. Scope: `journeys:write`. */
      restore: (...rest: Rest<typeof steps.restore>) => steps.restore(client, ...rest),
      /** Deletes a step for good, with its links to personas, touchpoints and next steps. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
      remove: (...rest: Rest<typeof steps.remove>) => steps.remove(client, ...rest),
      /** Makes or changes up to 1000 rows of type Step, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
      bulkUpsert: (...rest: Rest<typeof steps.bulkUpsert>) => steps.bulkUpsert(client, ...rest),
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
