import {
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../customers/customerKey.ts';
import type { Context } from '../kernel/context.ts';
import type { JsonObject } from '../kernel/json.ts';
import { throwUserErrors } from '../kernel/userError.ts';
import { lockUnmerged } from '../toolkit/write/merged.ts';
import { askable } from './asked/askable.ts';
import { insertMessages } from './newMessages.ts';
import { usedTemplate } from './usedTemplate.ts';

/** A template that is sent to one customer. */
interface ToCustomer {
  readonly template: string;
  readonly customer: CustomerKeyShape;
  readonly data: JsonObject;
  readonly notAfter: Date;
  readonly asks: { readonly survey: string; readonly question: string } | null;
}

/** Stores a message of a template for one customer; returns its key. */
export async function sendTemplate(
  ctx: Context,
  { template, customer: key, data, notAfter, asks }: ToCustomer,
): Promise<string> {
  const { db, now, viewer } = ctx;
  const found = (await findCustomers(db, [key]))(key);
  throwUserErrors(customerKeyErrors(ctx, key, found, ['input', 'customer']));
  const [customerId = ''] = found.customers;
  const { channel, kind } = await usedTemplate(db, template);
  if (asks) await askable(ctx, asks);
  await lockUnmerged(db, 'Customer', [customerId]);
  const actorId = viewer?.actorId ?? null;
  const message = { customerId, channel, kind, templateId: template, data, notAfter, actorId };
  const [id = ''] = await insertMessages(db, now, [
    { ...message, threadId: null, ...(asks && { asks }) },
  ]);
  return id;
}
