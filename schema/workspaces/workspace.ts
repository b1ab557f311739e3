import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { resumeOutbound } from '../outbox/paused.ts';
import { canonicalLocale } from '../toolkit/locale.ts';
import { revise } from '../toolkit/write/revision.ts';
import { capsOf } from './contactCaps.graph.ts';
import type { DayHours, OpeningHours } from './hours.ts';
import { enqueuePromisesChange } from './promises.ts';
import type { WorkspaceUpdate } from './workspace.graph.ts';
import { enqueueZoneChange } from './zone.ts';

/** Changes the settings of the workspace that the input sets. */
export async function updateWorkspace(ctx: Context, input: WorkspaceUpdate): Promise<string> {
  const current = await ctx.db.workspace.findFirst({
    select: {
      locales: true,
      defaultLocale: true,
      timeZone: true,
      outboundPausedAt: true,
      verbatimsPersonal: true,
    },
  });
  if (current?.verbatimsPersonal && input.verbatimsPersonal === false) {
    requireScope(ctx, personalScope, 'input.verbatimsPersonal');
  }
  const locales = input.locales ?? current?.locales ?? [];
  const defaultLocale = input.defaultLocale ?? current?.defaultLocale ?? '';
  throwUserErrors([
    ...localeErrors(locales, defaultLocale, input),
    ...quietErrors(input.quietHours),
    ...openingErrors(input.businessHours ?? []),
    ...linkUrlErrors(input.preferencesUrl, 'preferencesUrl', 'preferences?t={token}'),
    ...linkUrlErrors(input.surveyUrl, 'surveyUrl', 'survey?i={token}'),
  ]);
  const { outboundPaused = null } = input;
  const isPaused = current?.outboundPausedAt != null;
  const changes = {
    outboundPausedAt:
      outboundPaused === null || outboundPaused === isPaused
        ? undefined
        : outboundPaused
          ? ctx.now
          : null,
    name: input.name ?? undefined,
    timeZone: input.timeZone ?? undefined,
    locales: input.locales ?? undefined,
    defaultLocale: input.defaultLocale ?? undefined,
    minimumN: input.minimumN ?? undefined,
    reportingN: input.reportingN ?? undefined,
    reviewIntervalDays: input.reviewIntervalDays ?? undefined,
    quietHours: jsonOrNull(input.quietHours),
    businessHours: input.businessHours ?? undefined,
    preferencesUrl: input.preferencesUrl,
    surveyUrl: input.surveyUrl,
    alertEmail: input.alertEmail,
    contactPauseDays: input.contactPauseDays,
    maxRunsPerDay: input.maxRunsPerDay,
    verbatimsPersonal: input.verbatimsPersonal ?? undefined,
    inboundCases: input.inboundCases ?? undefined,
    fiscalYearStart: input.fiscalYearStart ?? undefined,
    weekStart: input.weekStart ?? undefined,
    contactCaps: input.contactCaps ? capsOf(input.contactCaps) : undefined,
  };
  await revise(ctx.db, 'Workspace', ctx.workspaceId, input.revision, changes, [
    'input',
    'revision',
  ]);
  if (input.calendar !== undefined) await setDefaultCalendar(ctx, input.calendar);
  const { timeZone = current?.timeZone } = changes;
  if (timeZone !== current?.timeZone) await enqueueZoneChange(ctx.db, ctx.now);
  if (isPaused && outboundPaused === false) await resumeOutbound(ctx.db, ctx.now);
  return ctx.workspaceId;
}

/** The workspace is locked by its change, so that it never has two. */
async function setDefaultCalendar({ db, now }: Context, id: string | null): Promise<void> {
  await db.calendar.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
  if (id) await db.calendar.updateMany({ where: { id }, data: { isDefault: true } });
  await enqueuePromisesChange(db, now);
}

/** An address without `{token}` would lead all customers to the same page. */
function linkUrlErrors(
  url: string | null | undefined,
  field: 'preferencesUrl' | 'surveyUrl',
  page: string,
): UserErrorShape[] {
  if (url == null) return [];
  const one = new URL(url.replace('{token}', 'a'));
  const other = new URL(url.replace('{token}', 'b'));
  const cure = `Use an address with https that has {token} once, after the host: https://www.example.com/${page}.`;
  const fits =
    one.protocol === 'https:' &&
    url.split('{token}').length === 2 &&
    one.origin === other.origin &&
    `${one.username}${one.password}` === '';
  return fits ? [] : [invalid('INVALID_VALUE', ['input', field], cure)];
}

/** Prisma distinguishes two nulls for JSON columns: this is the database's null. */
function jsonOrNull(
  value: DayHours | null | undefined,
): Prisma.InputJsonValue | typeof Prisma.DbNull | undefined {
  return value === null ? Prisma.DbNull : value ? { ...value } : undefined;
}

function localeErrors(
  locales: readonly string[],
  defaultLocale: string,
  input: WorkspaceUpdate,
): UserErrorShape[] {
  const errors: UserErrorShape[] = [];
  for (const [index, locale] of locales.entries()) {
    const path = ['input', 'locales', String(index)];
    const canonical = canonicalLocale(locale);
    if (canonical !== locale) {
      const cure = canonical ? `Write it as ${canonical}.` : 'Use BCP 47: en, de-AT, zh-Hant.';
      errors.push(invalid('UNKNOWN_LOCALE', path, cure));
    } else if (locales.indexOf(locale) < index) {
      errors.push(invalid('DUPLICATE', path, 'This language is in the list twice.'));
    }
  }
  if (!locales.includes(defaultLocale)) {
    const path = ['input', input.defaultLocale ? 'defaultLocale' : 'locales'];
    errors.push(invalid('UNKNOWN_LOCALE', path, 'The default language must be one of `locales`.'));
  }
  return errors;
}

/** Minutes since midnight, of `HH:mm` or `HH:mm:ss`. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function quietErrors(hours: DayHours | null | undefined): UserErrorShape[] {
  return hours && minuteOf(hours.from) === minuteOf(hours.to)
    ? [
        invalid(
          'OUT_OF_RANGE',
          ['input', 'quietHours', 'to'],
          'Quiet hours must not end when they begin. For no quiet hours, use null.',
        ),
      ]
    : [];
}

function openingErrors(hours: readonly OpeningHours[]): UserErrorShape[] {
  return hours.flatMap(({ opens, closes }, index) =>
    minuteOf(opens) < minuteOf(closes)
      ? []
      : [
          invalid(
            'OUT_OF_RANGE',
            ['input', 'businessHours', String(index), 'closes'],
            '`closes` must be later than `opens`. Split hours that pass midnight in two.',
          ),
        ],
  );
}
