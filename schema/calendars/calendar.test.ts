import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const monday = { weekday: 'MONDAY', opens: '09:00', closes: '17:00' };
const berlin = { name: 'Berlin', timeZone: 'Europe/Berlin', hours: [monday] };

/** The codes of errors with their paths. */
const refused = async (input: object) => {
  const { errors } = await workspace.change('calendarCreate', { ...berlin, ...input });
  return errors.map(({ code, path }) => [code, path.join('.')]);
};

describe('a calendar', () => {
  test('has several hours a day, over midnight and to 24:00, and holidays whole and in part', async () => {
    const hours = [
      { weekday: 'MONDAY', opens: '09:00', closes: '12:00' },
      { weekday: 'MONDAY', opens: '13:00', closes: '24:00' },
      { weekday: 'SUNDAY', opens: '22:00', closes: '06:00' },
    ];
    const holidays = [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-24', name: 'Christmas Eve', from: '13:00' },
      { date: '2028-02-29', name: 'Inventory', from: '10:00', to: '24:00' },
    ];
    const id = await workspace.make('calendar', { ...berlin, hours, holidays });
    const stored = await workspace.ask(
      `query($id: ID!) { calendar(id: $id) {
        name timeZone isDefault hours { weekday opens closes } holidays { date name from to }
      } }`,
      { id },
    );
    expect(stored).toEqual({
      calendar: {
        ...{ name: 'Berlin', timeZone: 'Europe/Berlin', isDefault: false, hours },
        holidays: holidays.map((each) => ({ from: null, to: null, ...each })),
      },
    });
  });

  test.each<[string, object, [string, string][]]>([
    ['without hours', { hours: [] }, [['REQUIRED', 'input.hours']]],
    ['without a word about hours', { hours: undefined }, [['REQUIRED', 'input.hours']]],
    ['in no time zone', { timeZone: 'Middle/Earth' }, [['INVALID_VALUE', 'input.timeZone']]],
    [
      'with times that no clock shows',
      {
        hours: [
          { ...monday, opens: '9:00', closes: '24:01' },
          { ...monday, opens: '24:00', closes: '12:60' },
        ],
      },
      [
        ['INVALID_VALUE', 'input.hours.0.opens'],
        ['INVALID_VALUE', 'input.hours.0.closes'],
        ['INVALID_VALUE', 'input.hours.1.opens'],
        ['INVALID_VALUE', 'input.hours.1.closes'],
      ],
    ],
    [
      'with hours that end when they begin',
      { hours: [{ ...monday, closes: '09:00' }] },
      [['OUT_OF_RANGE', 'input.hours.0.closes']],
    ],
    [
      'with hours that overlap on a day',
      {
        hours: [
          monday,
          { ...monday, opens: '17:00', closes: '18:00' },
          { ...monday, opens: '16:59', closes: '17:00' },
        ],
      },
      [['DUPLICATE', 'input.hours.2']],
    ],
    [
      'with a night of Sunday that ends in the hours of Monday',
      { hours: [monday, { weekday: 'SUNDAY', opens: '22:00', closes: '09:01' }] },
      [['DUPLICATE', 'input.hours.1']],
    ],
  ])('%s is refused', async (_, input, errors) => {
    expect(await refused(input)).toEqual(errors);
  });

  test('with holidays that no year has is refused, each with its path', async () => {
    const holidays = [
      { date: '2026-02-29', name: 'No leap year' },
      { date: '25.12.2026', name: 'German' },
      { date: '2026-12-24', name: 'Backwards', from: '13:00', to: '12:00' },
      { date: '2026-12-24', name: 'Empty', to: '00:00' },
      { date: '2026-12-24', name: 'Late', from: '25:00' },
    ];
    expect(await refused({ holidays })).toEqual([
      ['INVALID_VALUE', 'input.holidays.0.date'],
      ['INVALID_VALUE', 'input.holidays.1.date'],
      ['OUT_OF_RANGE', 'input.holidays.2.to'],
      ['OUT_OF_RANGE', 'input.holidays.3.to'],
      ['INVALID_VALUE', 'input.holidays.4.from'],
    ]);
  });

  test('keeps its hours where an update does not name them, and needs some where it does', async () => {
    const id = await workspace.make('calendar', berlin);
    const { calendar } = await workspace.change<{ calendar: object }>(
      'calendarUpdate',
      { id, name: 'Hamburg' },
      'calendar { hours { opens } }',
    );
    expect(calendar).toEqual({ hours: [{ opens: '09:00' }] });
    const { errors } = await workspace.change('calendarUpdate', { id, hours: [] });
    expect(errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'hours'] }]);
  });
});

describe('the calendar of the workspace', () => {
  const shown = async (own: TestWorkspace) =>
    (
      await own.ask<{ workspace: { calendar: { name: string } | null } }>(
        '{ workspace { calendar { name isDefault } } }',
      )
    ).workspace.calendar;

  test('is one at most, and can be taken back', async () => {
    const own = await graph.workspace();
    expect(await shown(own)).toBeNull();
    const first = await own.make('calendar', { ...berlin, name: 'First' });
    const second = await own.make('calendar', { ...berlin, name: 'Second' });
    for (const calendar of [first, second]) await own.change('workspaceUpdate', { calendar });
    expect(await shown(own)).toEqual({ name: 'Second', isDefault: true });
    const { calendars } = await own.ask<{ calendars: { nodes: object[] } }>(
      '{ calendars(filter: { isDefault: { eq: true } }) { nodes { name } } }',
    );
    expect(calendars.nodes).toEqual([{ name: 'Second' }]);
    await own.change('workspaceUpdate', { name: 'Other' });
    expect(await shown(own)).toMatchObject({ name: 'Second' });
    await own.change('workspaceUpdate', { calendar: null });
    expect(await shown(own)).toBeNull();
  });

  test('cannot be deleted, nor one that a team works by; others can', async () => {
    const own = await graph.workspace();
    const id = await own.make('calendar', berlin);
    await own.change('workspaceUpdate', { calendar: id });
    const { errors } = await own.change('calendarDelete', { id });
    expect(errors).toMatchObject([{ code: 'IN_USE', total: 1 }]);
    const ofTeam = await own.make('calendar', berlin);
    const team = await own.make('team', { name: 'Service', calendar: ofTeam });
    const used = await own.change('calendarDelete', { id: ofTeam });
    expect(used.errors).toMatchObject([{ code: 'IN_USE', usedBy: [team], total: 1 }]);
    await own.change('teamUpdate', { id: team, calendar: null });
    expect((await own.change('calendarDelete', { id: ofTeam })).errors).toEqual([]);
  });

  test('is none of another workspace', async () => {
    const [own, other] = [await graph.workspace(), await graph.workspace()];
    const calendar = await other.make('calendar', berlin);
    const { errors } = await own.change('workspaceUpdate', { calendar });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'calendar'] }]);
    await other.change('workspaceUpdate', { calendar });
    expect([await shown(own), await shown(other)]).toEqual([
      null,
      { name: 'Berlin', isDefault: true },
    ]);
  });

  test('is one, too, where many set theirs at once', async () => {
    const own = await graph.workspace();
    const ids = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => own.make('calendar', { ...berlin, name })),
    );
    await Promise.all(ids.map((calendar) => own.change('workspaceUpdate', { calendar })));
    expect(await own.db.calendar.count({ where: { isDefault: true } })).toBe(1);
  });
});
