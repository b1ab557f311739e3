export type SeedWeekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

/** When the company works; the workspace's own. Clock times are `HH:MM` in `timeZone`. */
export interface DemoCalendar {
  name: string;
  timeZone: string;
  hours: { weekday: SeedWeekday; opens: string; closes: string }[];
  /** Days as `YYYY-MM-DD`. */
  holidays: { date: string; name: string; from?: string }[];
}

/** A department or a team. The rest of the content refers to them by `key`. */
export interface DemoTeam {
  key: string;
  name: string;
  kind: 'DEPARTMENT' | 'TEAM';
  /** Key of a team that comes earlier in the list. */
  parent?: string;
  /** Keys of people. */
  members: string[];
}
