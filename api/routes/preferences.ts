import type { IncomingMessage, ServerResponse } from 'node:http';
import { confirmConsent } from '../../schema/consents/links/confirm.ts';
import { linkPrefix } from '../../schema/consents/links/linkPath.ts';
import { claimedLink } from '../../schema/consents/links/linkToken.ts';
import { type OpenedLink, openLink } from '../../schema/consents/links/openLink.ts';
import { optOut } from '../../schema/consents/links/optOut.ts';
import { localeOfLink } from '../../schema/consents/links/readPreferences.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { publicNameOf } from '../../schema/purposes/publicName.ts';
import { contextOf } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Exchange } from '../exchange.ts';
import type { Gates } from '../protection/gates.ts';
import { logFailure } from '../protection/logFailure.ts';
import { send } from '../send.ts';
import { acceptedLanguages, type PageLanguage, pageLanguage } from './pageLanguage.ts';
import { type LinkPage, linkPage } from './preferencesPage.ts';
import { RouteRefused, refusedBy } from './refused.ts';

/** Whether a path is that of a customer's link. */
export function isLinkPath(path: string): boolean {
  return path.startsWith(linkPrefix);
}

interface PreferencesRouteOptions {
  readonly database: Pick<Database, 'workspace'>;
  readonly gates: Pick<Gates, 'PUBLISHABLE'>;
}

/**
 * Answers customers' links, which need no login: the signed address alone decides. GET and HEAD change
 * nothing, because programs that look for viruses fetch all links of a mail: they lead to the workspace's
 * own page, or show one with a button. POST does what the link is for, with any body or none, without a
 * cookie, whatever its Origin, and is never redirected (RFC 8058).
 */
export function preferencesRoute({ database, gates }: PreferencesRouteOptions) {
  async function answer(request: IncomingMessage, exchange: Exchange): Promise<LinkAnswer> {
    const token = (request.url ?? '').slice(linkPrefix.length).split('?', 1)[0] ?? '';
    const asked = acceptedLanguages(request.headers['accept-language']);
    const claimed = claimedLink(token);
    if (!claimed) return { page: 'UNKNOWN', language: pageLanguage(asked) };
    const db = database.workspace(claimed.workspace);
    const ctx = { ...contextOf(exchange, null), db, workspaceId: claimed.workspace };
    const link = await openLink(db, token, ctx.now);
    if (!link) return { page: 'UNKNOWN', language: pageLanguage(asked) };
    const workspace = await db.workspace.findFirst({
      select: { name: true, preferencesUrl: true, defaultLocale: true },
    });
    const locale = link.isExpired ? null : await localeOfLink(ctx, link);
    const language = pageLanguage([locale, ...asked, workspace?.defaultLocale]);
    if (link.isExpired) return { page: 'EXPIRED', language };
    if (request.method === 'POST') return { page: await carryOut(ctx, link), language };
    const own = workspace?.preferencesUrl;
    // Letters beyond ASCII are stored as they were written, and cannot be in a header.
    if (own != null) return { location: new URL(own.replace('{token}', token)).href };
    const page = link.kind === 'CONFIRMATION' ? 'CONFIRM' : 'OPT_OUT';
    const purposes = await namesOf(ctx, link, language.locale);
    // Its purpose is gone: nothing is sent for it any more.
    if (!purposes && page === 'OPT_OUT') return { page: 'OPTED_OUT', language };
    return { page, company: workspace?.name ?? '', purposes: purposes ?? [], language };
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> => {
    const { method = 'GET' } = request;
    try {
      if (!['GET', 'HEAD', 'POST'].includes(method)) {
        response.setHeader('allow', 'GET, HEAD, POST');
        throw new RouteRefused(405, 'Only GET, HEAD and POST are answered here.');
      }
      const answered = await gates.PUBLISHABLE.pass(() => answer(request, exchange));
      sendAnswer(response, answered);
    } catch (error) {
      if (response.headersSent || response.destroyed) throw error;
      const refused = refusedBy(error, exchange.requestId);
      if (!(error instanceof RouteRefused)) logFailure(error, exchange.log);
      throw refused;
    }
  };
}

/** What a link's page shows, or the workspace's own page that it leads to. */
type LinkAnswer = (LinkPage & { readonly language: PageLanguage }) | { readonly location: string };

function carryOut(ctx: Context, link: OpenedLink): Promise<'OPTED_OUT' | 'CONFIRMED' | 'REFUSED'> {
  return ctx.db.$transaction(async (db) => {
    if (link.kind === 'PREFERENCES') {
      await optOut({ ...ctx, db }, link);
      return 'OPTED_OUT';
    }
    const outcome = await confirmConsent({ ...ctx, db }, link);
    // Who has the link of an erased customer learns nothing of that.
    return outcome === 'GONE' ? 'CONFIRMED' : outcome;
  });
}

/**
 * The name of the purpose that a link is about, if it is about one; null if that is gone. Whether its
 * customer is still there makes no difference: who has the link of an erased one learns nothing of that.
 */
async function namesOf(
  { db }: Context,
  { purpose: id }: OpenedLink,
  locale: string,
): Promise<readonly string[] | null> {
  if (id === null) return [];
  const purpose = await db.purpose.findFirst({
    where: { id },
    select: { name: true, publicName: true },
  });
  return purpose && [publicNameOf(purpose, locale)];
}

const statuses: Readonly<Partial<Record<LinkPage['page'], number>>> = {
  UNKNOWN: 404,
  EXPIRED: 410,
};

function sendAnswer(response: ServerResponse, answer: LinkAnswer): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  if ('location' in answer) {
    response.writeHead(302, { location: answer.location, 'content-length': 0 }).end();
    return;
  }
  const html = { 'content-type': 'text/html; charset=utf-8' };
  send(response, statuses[answer.page] ?? 200, html, linkPage(answer, answer.language));
}

/** The address is a secret: it is not stored, sent on as a referrer, framed or indexed. */
const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};
