import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCase, openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { sized } from '../../../test/support/size.ts';
import { keepPromises, makePolicy, type ShownClock, slaOf } from '../../../test/support/sla.ts';
import {
  calendars,
  count,
  type OracleHours,
  origin,
  type Statuses,
  type Step,
  statusAt,
  steps,
} from './clocks.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const at = (minute: number) => new Date(origin + minute * 60_000);
const iso = (minute: number | null) => (minute === null ? null : at(minute).toISOString());

type Kind = 'firstResponse' | 'resolution';
const kinds: readonly Kind[] = ['firstResponse', 'resolution'];

/** What is expected of a target: when it was due if it was missed, reached, and when it was noted. */
interface Target {
  missed: number | null;
  reached: { readonly at: number; readonly due: number | null } | null;
  noted: number | null;
}

interface Case {
  readonly id: string;
  readonly statuses: [number, string][];
  readonly duplicates: Statuses[];
  readonly targets: Readonly<Record<Kind, Target>>;
}

const fresh = (): Target => ({ missed: null, reached: null, noted: null });
const openStatuses = ['OPEN', 'IN_PROGRESS', 'WAITING', 'REOPENED'];
const runningStatuses = ['OPEN', 'IN_PROGRESS', 'REOPENED'];
const statusOf = ({ statuses }: Case) => statuses.at(-1)?.[1] ?? '';

const verbs = {
  START: { mutation: 'caseStart', from: ['OPEN', 'WAITING', 'REOPENED'], to: 'IN_PROGRESS' },
  WAIT: { mutation: 'caseWait', from: ['OPEN', 'IN_PROGRESS', 'REOPENED'], to: 'WAITING' },
  RESOLVE: { mutation: 'caseResolve', from: openStatuses, to: 'RESOLVED' },
  REOPEN: { mutation: 'caseReopen', from: ['RESOLVED', 'CANCELED'], to: 'REOPENED' },
  CANCEL: { mutation: 'caseCancel', from: openStatuses, to: 'CANCELED' },
} as const;

type Verb = keyof typeof verbs;

const reasons: Readonly<Partial<Record<Verb, object>>> = {
  WAIT: { reason: 'OTHER' },
  CANCEL: { reason: 'SPAM' },
};

/** A workspace with one policy and calendar, and what is expected of its cases. */
class World {
  minute = 0;
  hours: OracleHours = calendars[0] ?? { days: [], spans: [], off: [] };
  readonly promised: Record<Kind, number> = { firstResponse: 240, resolution: 600 };
  own: Case | null = null;
  other: Case | null = null;

  readonly calendar: string;
  readonly policy: string;

  constructor(calendar: string, policy: string) {
    this.calendar = calendar;
    this.policy = policy;
  }

  /** The cases whose clocks go by themselves. */
  get cases(): Case[] {
    return [this.own, this.other].flatMap((each) => each ?? []);
  }

  due(found: Case, kind: Kind, own: Statuses = found.statuses) {
    return count(this.hours, [own, ...found.duplicates], this.promised[kind], this.minute);
  }

  /** Notes for itself what was missed until now: while a case is done, nothing is. */
  look(): void {
    for (const found of this.cases) {
      if (!openStatuses.includes(statusOf(found))) continue;
      for (const kind of kinds) {
        const target = found.targets[kind];
        const { due } = this.due(found, kind);
        const isOver = target.reached !== null || target.missed !== null;
        if (!isOver && due !== null && due < this.minute) target.missed = due;
      }
    }
  }

  async work(): Promise<void> {
    await keepPromises(workspace, at(this.minute));
    for (const found of this.cases) {
      for (const target of Object.values(found.targets)) {
        const isDue = target.missed !== null && target.reached === null && target.noted === null;
        if (isDue && runningStatuses.includes(statusOf(found))) target.noted = this.minute;
      }
    }
  }

  async open(): Promise<Case> {
    return {
      id: await openCase(workspace, {}, { now: at(this.minute) }),
      ...{ statuses: [[this.minute, 'OPEN']], duplicates: [] },
      targets: { firstResponse: fresh(), resolution: fresh() },
    };
  }

  async change(found: Case | null, verb: Verb): Promise<void> {
    const { mutation, from, to } = verbs[verb];
    if (!found || !(from as readonly string[]).includes(statusOf(found))) return;
    const { resolution } = found.targets;
    if (verb === 'RESOLVE') {
      const goingOn: Statuses = [...found.statuses, [this.minute, 'OPEN']];
      const due = resolution.missed ?? this.due(found, 'resolution', goingOn).due;
      resolution.reached = { at: this.minute, due };
    }
    if (verb === 'REOPEN') resolution.reached = null;
    found.statuses.push([this.minute, to]);
    await send(mutation, { id: found.id, ...reasons[verb] }, this.minute);
  }

  async join(): Promise<void> {
    const { own, other } = this;
    if (!own || !other || ![own, other].every((each) => openStatuses.includes(statusOf(each)))) {
      return;
    }
    for (const kind of kinds) {
      const [target, rival] = [own.targets[kind], other.targets[kind]];
      if (target.missed === null && rival.missed !== null) Object.assign(target, rival);
    }
    other.statuses.push([this.minute, 'CANCELED']);
    own.duplicates.push(other.statuses);
    this.other = null;
    await send('caseJoin', { id: other.id, into: own.id }, this.minute);
  }

  async step({ what, value }: Step): Promise<void> {
    switch (what) {
      case 'HOURS': {
        this.hours = calendars[value % calendars.length] ?? this.hours;
        const input = { id: this.calendar, ...calendarOf(this.hours) };
        return void (await workspace.change('calendarUpdate', input, undefined, this.asked));
      }
      case 'PROMISE': {
        this.promised.firstResponse = 60 + value * 60;
        this.promised.resolution = 240 + value * 120;
        const { firstResponse, resolution } = this.promised;
        const promise = { firstResponseMinutes: firstResponse, resolutionMinutes: resolution };
        const input = { id: this.policy, ...promise };
        return void (await workspace.change('slaPolicyUpdate', input, undefined, this.asked));
      }
      case 'OPEN_OTHER':
        this.other ??= await this.open();
        return;
      case 'OTHER_WAITS':
        return this.change(this.other, 'WAIT');
      case 'OTHER_GOES_ON':
        return this.change(this.other, 'START');
      case 'JOIN':
        return this.join();
      default:
        return this.change(this.own, what);
    }
  }

  get asked() {
    return { now: at(this.minute) };
  }

  expected(found: Case, kind: Kind): Partial<ShownClock> {
    const { missed, reached, noted } = found.targets[kind];
    const status = statusAt(found.statuses, this.minute);
    const isOver = reached !== null || status === 'CANCELED';
    const shown = { reachedAt: iso(reached?.at ?? null), overdueAt: iso(noted) };
    if (missed !== null) {
      const remainingMinutes = isOver ? null : 0;
      return { ...shown, dueAt: iso(missed), breached: true, paused: false, remainingMinutes };
    }
    const inTime = { ...shown, breached: false };
    if (reached) return { ...inTime, dueAt: iso(reached.due), remainingMinutes: null };
    if (status === 'CANCELED') {
      return { ...inTime, dueAt: null, paused: false, remainingMinutes: null };
    }
    if (status === 'RESOLVED') return { ...inTime, dueAt: null, paused: true };
    const { due, left } = this.due(found, kind);
    return { ...inTime, dueAt: iso(due), paused: status === 'WAITING', remainingMinutes: left };
  }
}

async function send(mutation: string, input: object, minute: number): Promise<void> {
  const { errors } = await changeCase(workspace, mutation, input, { now: at(minute) });
  expect(errors).toEqual([]);
}

const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function calendarOf({ days, spans, off }: OracleHours) {
  return {
    hours: days.flatMap((day) =>
      spans.map(([opens, closes]) => {
        return { weekday: names[day], opens: clock(opens), closes: clock(closes) };
      }),
    ),
    holidays: off.map((date) => ({ date, name: 'Closed' })),
  };
}

test('whatever happens to cases, calendars and promises, clocks show what counting each minute shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(900), steps, async (lead, history) => {
      workspace = await graph.workspace();
      const [first] = calendars;
      if (!first) throw new Error('There are calendars');
      const calendar = await workspace.make('calendar', {
        ...{ name: 'Berlin', timeZone: 'Europe/Berlin', ...calendarOf(first) },
      });
      const promise = { firstResponseMinutes: 240, resolutionMinutes: 600 };
      const world = new World(calendar, await makePolicy(workspace, { ...promise, calendar }));
      // The case that is to stand for both can be the later one.
      if (lead > 300) world.other = await world.open();
      world.minute += lead;
      world.own = await world.open();
      for (const each of history) {
        world.minute += each.minutes;
        world.look();
        await world.step(each);
        world.look();
        await world.work();
        for (const found of world.cases) {
          const shown = await slaOf(workspace, found.id, at(world.minute));
          for (const kind of kinds) {
            expect(shown[kind], `${each.what} ${kind} at ${iso(world.minute)}`).toMatchObject(
              world.expected(found, kind),
            );
          }
        }
      }
      const alarms = await workspace.db.caseChange.groupBy({
        by: ['caseId', 'field'],
        where: { field: { in: ['FIRST_RESPONSE_OVERDUE', 'RESOLUTION_OVERDUE'] } },
        _count: true,
      });
      expect(alarms.filter(({ _count }) => _count > 1)).toEqual([]);
    }),
    { numRuns: sized({ suite: 15, soak: 500 }) },
  );
});
