import { type Classified, classifyReply } from './classifyReply.ts';
import type { SendRefusal } from './refusal.ts';

/** What a tool read in a report about a message (RFC 3464 and 5965). */
export interface DeliveryReport {
  /** `report-type` of its Content-Type: `delivery-status` or `feedback-report`. */
  readonly reportType?: string | null;
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action?: string | null;
  /** The code of RFC 3463: `5.1.1`. */
  readonly statusCode?: string | null;
  /** What the other server said: `smtp; 550 5.1.1 No such user`. */
  readonly diagnosticCode?: string | null;
}

/** What became of the message. COMPLAINED: its recipient calls it spam, which is a wish, and no bounce. */
export type ReportMeaning =
  | { readonly kind: 'BOUNCED' | 'DELAYED'; readonly refusal: SendRefusal }
  | { readonly kind: 'COMPLAINED' | 'DELIVERED' };

/** A reply in a diagnosis, at its beginning or as a server quotes it: `smtp; 550-5.1.1 No such user`. */
const reply =
  /(?:^|;|\bsaid:)\s*(?:([245]\d\d)(?![\d.]))?[ -]*#?(?:([245]\.\d{1,3}\.\d{1,3})(?![\d.]))?/gi;
const detail = /^\s*([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;

/** @returns null for a report that says nothing of what became of a message */
export function classifyReport(report: DeliveryReport): ReportMeaning | null {
  if (/^\s*feedback-report\s*$/i.test(report.reportType ?? '')) return { kind: 'COMPLAINED' };
  const action = (report.action ?? '').trim().toLowerCase();
  const status = detail.exec(report.statusCode ?? '')?.[1] ?? null;
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') {
    return { kind: 'DELIVERED' };
  }
  const classified = classifiedBy(status, report.diagnosticCode ?? '');
  if (action === 'delayed') return { kind: 'DELAYED', refusal: refusalOf(classified) };
  if (action === 'failed') return { kind: 'BOUNCED', refusal: refusalOf(classified) };
  if (!classified) return status?.startsWith('2.') ? { kind: 'DELIVERED' } : null;
  const isDelay = classified.refusal.code?.startsWith('4') ?? false;
  return { kind: isDelay ? 'DELAYED' : 'BOUNCED', refusal: classified.refusal };
}

function refusalOf(classified: Classified | null): SendRefusal {
  return classified?.refusal ?? { kind: 'OTHER', code: null };
}

/** By the more exact of the two: many servers report 5.0.0, and say more in the diagnosis. */
function classifiedBy(status: string | null, diagnosis: string): Classified | null {
  const [, basic, said = null] =
    [...diagnosis.matchAll(reply)].find(([, code, more]) => code ?? more) ?? [];
  const isGeneral = status === null || /^\d\.0\.0$/.test(status);
  const enhanced = isGeneral ? (said ?? status) : status;
  const code = Number(basic ?? (enhanced ? `${enhanced[0]}00` : 0));
  if (code < 400) return null;
  const { outcome, refusal } = classifyReply({ code, enhanced, command: 'RCPT' });
  const written = basic === undefined ? enhanced : refusal.code;
  return { outcome, refusal: { ...refusal, code: written } };
}
