import type { DemoCalendar, DemoTeam, SeedWeekday } from './teamTypes.ts';

const onDays = (days: SeedWeekday[], opens: string, closes: string) =>
  days.map((weekday) => ({ weekday, opens, closes }));

/** The hours of the shops and the service line, with the public holidays of Brandenburg until the end of 2027. */
export const serviceHours: DemoCalendar = {
  name: 'Service Brandenburg',
  timeZone: 'Europe/Berlin',
  hours: [
    ...onDays(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'FRIDAY'], '09:00', '18:00'),
    ...onDays(['THURSDAY'], '09:00', '19:00'),
    ...onDays(['SATURDAY'], '10:00', '16:00'),
  ],
  holidays: [
    { date: '2026-01-01', name: 'Neujahr' },
    { date: '2026-04-03', name: 'Karfreitag' },
    { date: '2026-04-05', name: 'Ostersonntag' },
    { date: '2026-04-06', name: 'Ostermontag' },
    { date: '2026-05-01', name: 'Tag der Arbeit' },
    { date: '2026-05-14', name: 'Christi Himmelfahrt' },
    { date: '2026-05-24', name: 'Pfingstsonntag' },
    { date: '2026-05-25', name: 'Pfingstmontag' },
    { date: '2026-10-03', name: 'Tag der Deutschen Einheit' },
    { date: '2026-10-31', name: 'Reformationstag' },
    { date: '2026-12-24', name: 'Heiligabend', from: '13:00' },
    { date: '2026-12-25', name: 'Erster Weihnachtstag' },
    { date: '2026-12-26', name: 'Zweiter Weihnachtstag' },
    { date: '2026-12-31', name: 'Silvester', from: '13:00' },
    { date: '2027-01-01', name: 'Neujahr' },
    { date: '2027-03-26', name: 'Karfreitag' },
    { date: '2027-03-28', name: 'Ostersonntag' },
    { date: '2027-03-29', name: 'Ostermontag' },
    { date: '2027-05-01', name: 'Tag der Arbeit' },
    { date: '2027-05-06', name: 'Christi Himmelfahrt' },
    { date: '2027-05-16', name: 'Pfingstsonntag' },
    { date: '2027-05-17', name: 'Pfingstmontag' },
    { date: '2027-10-03', name: 'Tag der Deutschen Einheit' },
    { date: '2027-10-31', name: 'Reformationstag' },
    { date: '2027-12-24', name: 'Heiligabend', from: '13:00' },
    { date: '2027-12-25', name: 'Erster Weihnachtstag' },
    { date: '2027-12-26', name: 'Zweiter Weihnachtstag' },
    { date: '2027-12-31', name: 'Silvester', from: '13:00' },
  ],
};

/** The departments of Havelschwung, and the two teams of its service; a team comes after its parent. */
export const teams: DemoTeam[] = [
  { key: 'marketing', name: 'Marketing', kind: 'DEPARTMENT', members: ['frauke'] },
  { key: 'online-store', name: 'Online store', kind: 'DEPARTMENT', members: [] },
  { key: 'shops', name: 'Shops', kind: 'DEPARTMENT', members: [] },
  { key: 'service', name: 'Customer service', kind: 'DEPARTMENT', members: ['mehmet', 'ines'] },
  { key: 'it', name: 'IT', kind: 'DEPARTMENT', members: [] },
  { key: 'logistics', name: 'Logistics', kind: 'DEPARTMENT', members: [] },
  { key: 'connected-bike', name: 'Connected bike', kind: 'DEPARTMENT', members: ['tobias'] },
  { key: 'workshops', name: 'Workshops', kind: 'DEPARTMENT', members: ['tobias'] },
  { key: 'finance', name: 'Finance', kind: 'DEPARTMENT', members: [] },
  {
    key: 'service-line',
    name: 'Service line',
    kind: 'TEAM',
    parent: 'service',
    members: ['ines'],
  },
  {
    key: 'repair-desk',
    name: 'Repair desk',
    kind: 'TEAM',
    parent: 'service',
    members: ['mehmet', 'tobias'],
  },
];
