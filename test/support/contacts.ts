import { expect } from 'vitest';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import type { TestGraph, TestWorkspace } from './graph.ts';
import { publish } from './responses.ts';

/** A decision as `canContact` shows it. */
export interface ShownDecision {
  readonly allowed: string;
  readonly reason: string;
  readonly rule: string;
  readonly until: string | null;
}

/** Noon in UTC on a Wednesday. */
export const noon = new Date('2026-03-04T12:00:00Z');

/** A workspace with a customer who can be contacted with a live survey by email. */
export interface ContactWorld {
  readonly workspace: TestWorkspace;
  readonly customer: string;
  readonly survey: string;
  readonly purpose: string;
  decision(input?: object, now?: Date): Promise<ShownDecision>;
  /** The decision as a text: `LATER CAP 2026-03-05T10:00:00.000Z`. */
  decided(input?: object, now?: Date): Promise<string>;
  /** Runs a mutation that must not be refused. */
  set(mutation: string, input: object): Promise<unknown>;
  /** Stores that the survey reached the customer at these moments. */
  reached(moments: readonly string[], how?: Reached): Promise<void>;
}

interface Reached {
  readonly survey?: string;
  readonly channel?: 'EMAIL' | 'SMS' | 'WEB';
  readonly kind?: 'INVITED' | 'SHOWN' | 'DISMISSED' | 'STARTED';
}

/** The key of a row, for what is asked below the graph. */
export function rowKey(model: 'Customer' | 'Survey', id: string): string {
  const key = decodeId(model, id);
  if (!key) throw new Error(`${id} is no id of ${model}`);
  return key;
}

export async function contactWorld(graph: TestGraph): Promise<ContactWorld> {
  const workspace = await graph.workspace();
  const purpose = await workspace.make('purpose', {
    ...{ key: 'surveys', name: 'Surveys', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const customer = await workspace.make('customer', { email: 'ada@example.com' });
  const survey = await publish(workspace, { purpose });
  async function decision(input: object = {}, now = noon): Promise<ShownDecision> {
    const asked = await workspace.ask<{ canContact: ShownDecision }>(
      'query ($input: CanContactInput!) { canContact(input: $input) { allowed reason rule until } }',
      { input: { customer: { id: customer }, survey, channel: 'EMAIL', ...input } },
      { now },
    );
    return asked.canContact;
  }
  return {
    ...{ workspace, customer, survey, purpose, decision },
    decided: async (input, now) => {
      const { allowed, reason, until } = await decision(input, now);
      return [allowed, reason, ...(until ? [until] : [])].join(' ');
    },
    set: async (mutation, input) => {
      const { errors } = await workspace.change(mutation, input);
      expect(errors).toEqual([]);
    },
    reached: async (moments, how = {}) => {
      await workspace.db.surveyContact.createMany({
        data: moments.map((at) => ({
          id: newId(),
          customerId: rowKey('Customer', customer),
          surveyId: rowKey('Survey', how.survey ?? survey),
          channel: how.channel ?? 'EMAIL',
          kind: how.kind ?? 'INVITED',
          at: new Date(at),
        })),
      });
    },
  };
}
