import type { DemoAnswers, DemoResponse, SeedText } from './types.ts';

/** How many responses each survey of the demo has. */
export const responseCounts = { relationship: 3_200, 'workshop-effort': 1_800 } as const;

const days = 365;

/** Pseudo-random numbers from 0 to 1 (mulberry32). They are the same at every start, so that the demo is. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;

/** A random entry; one with a larger weight is more likely. */
function oneOf<Entry extends string>(
  chance: Chance,
  weights: Readonly<Record<Entry, number>>,
): Entry {
  const entries = Object.entries(weights) as [Entry, number][];
  let left = chance() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [entry, weight] of entries) {
    left -= weight;
    if (left < 0) return entry;
  }
  return entries[0]?.[0] as Entry;
}

/** A random whole number near `mean`, within the scale. */
function near(
  chance: Chance,
  mean: number,
  spread: number,
  [least, most]: [number, number],
): number {
  const bell = chance() + chance() + chance() + chance() - 2;
  return Math.min(most, Math.max(least, Math.round(mean + bell * spread)));
}

/**
 * The customers' mood over the year, from −1 to 1: good until spring, then bad because the workshops
 * had too much work, and better since the online booking of slots began two months ago.
 */
function mood(daysAgo: number): number {
  if (daysAgo > 240) return 0.4;
  if (daysAgo > 150) return 0.4 - ((240 - daysAgo) / 90) * 1.1;
  if (daysAgo > 60) return -0.7;
  return -0.7 + ((60 - daysAgo) / 60) * 1.3;
}

const reasons: Readonly<Record<'promoter' | 'passive' | 'detractor', SeedText[]>> = {
  promoter: [
    { locale: 'en', text: 'I sold the second car and have not missed it once.' },
    {
      locale: 'en',
      text: 'The advice in the shop was honest, they even talked me out of the bigger battery.',
    },
    {
      locale: 'en',
      text: 'Booking a workshop slot online took a minute, and the bike was ready when they said.',
    },
    { locale: 'de', text: 'Das Rad fährt sich traumhaft, auch mit zwei Kindern hinten drauf.' },
    {
      locale: 'de',
      text: 'Endlich kann man Werkstatttermine online buchen. Hat perfekt geklappt.',
    },
    { locale: 'de', text: 'Die Beratung war ehrlich und hat sich Zeit genommen.' },
  ],
  passive: [
    { locale: 'en', text: 'Great bike, but the service line keeps you waiting.' },
    { locale: 'en', text: 'Happy with it. The app could be faster.' },
    { locale: 'en', text: 'Good, though spare parts are expensive.' },
    {
      locale: 'de',
      text: 'Gutes Rad, aber im Winter deutlich weniger Reichweite als versprochen.',
    },
    { locale: 'de', text: 'Eigentlich zufrieden, nur die App verliert ständig die Verbindung.' },
    { locale: 'de', text: 'Solide, aber Ersatzteile sind teuer.' },
  ],
  detractor: [
    {
      locale: 'en',
      text: 'Three weeks without my bike for a sensor, and no loan bike with child seats.',
    },
    {
      locale: 'en',
      text: 'I called four times and explained everything from the start each time.',
    },
    { locale: 'en', text: 'The estimate was an attachment I could not open on my phone.' },
    { locale: 'de', text: 'Drei Wochen Wartezeit in der Werkstatt, und niemand ruft zurück.' },
    { locale: 'de', text: 'An der Hotline lande ich jedes Mal im gleichen Menü.' },
    { locale: 'de', text: 'Der Akku hält nach einem Jahr nur noch die halbe Strecke.' },
  ],
};

const comments: SeedText[] = [
  { locale: 'en', text: 'The mechanic explained what it was. Thank you!' },
  { locale: 'en', text: 'Please open earlier, I start work at eight.' },
  { locale: 'de', text: 'Sehr freundlich, danke.' },
  { locale: 'de', text: 'Bitte früher öffnen, ich fange um acht an.' },
];

function textIn(chance: Chance, texts: readonly SeedText[], locale: string): string {
  const spoken = texts.filter((text) => text.locale === locale);
  return spoken[Math.floor(chance() * spoken.length)]?.text ?? '';
}

function relationshipAnswers(chance: Chance, locale: string, daysAgo: number): DemoAnswers {
  const nps = near(chance, 7.9 + mood(daysAgo) * 1.4, 3.6, [0, 10]);
  const group = nps >= 9 ? 'promoter' : nps <= 6 ? 'detractor' : 'passive';
  const answers: DemoAnswers = { nps };
  if (chance() < 0.45) answers.reason = textIn(chance, reasons[group], locale);
  if (nps <= 8 && chance() < 0.8) {
    const workshop = 2 - mood(daysAgo) * 2;
    answers.improve = [
      oneOf(chance, { workshop, hotline: 2, battery: 1.5, app: 1, price: 1.2, nothing: 0.4 }),
    ];
  }
  if (chance() < 0.9) answers.frequency = oneOf(chance, { daily: 5, weekly: 3, seldom: 1 });
  if (group === 'detractor' && chance() < 0.7) answers['may-ask'] = chance() < 0.4;
  return answers;
}

function effortAnswers(chance: Chance, locale: string, daysAgo: number): DemoAnswers {
  const ces = near(chance, 5.1 + mood(daysAgo) * 1.1, 2.8, [1, 7]);
  const answers: DemoAnswers = { ces };
  if (ces <= 4 && chance() < 0.85) {
    answers.obstacle = oneOf(chance, { waiting: 4, twice: 2, hours: 1.5, estimate: 1 });
  }
  if (chance() < 0.2) answers.comment = textIn(chance, comments, locale);
  return answers;
}

const kinds = {
  relationship: {
    answers: relationshipAnswers,
    channels: { EMAIL: 6, MOBILE_APP: 3, WEB: 1 },
    first: 'nps',
  },
  'workshop-effort': {
    answers: effortAnswers,
    channels: { KIOSK: 5, SMS: 4 },
    first: 'ces',
  },
} as const;

/**
 * A year of responses to a survey, the earliest first. About one in sixteen has an answer to the first
 * question only.
 */
export function demoResponses(survey: keyof typeof responseCounts): DemoResponse[] {
  const count = responseCounts[survey];
  const { answers: answersOf, channels, first } = kinds[survey];
  const chance = chanceFrom(survey.length * 7919);
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = days - (index / count) * days + chance() * 0.4;
    const locale = oneOf(chance, { de: 7, en: 3 });
    const answers = answersOf(chance, locale, daysAgo);
    const completed = chance() >= 1 / 16;
    return {
      key: `${survey}-${index + 1}`,
      daysAgo,
      minutes: completed ? 1 + chance() * 4 : null,
      locale,
      channel: oneOf<keyof typeof channels & DemoResponse['channel']>(chance, channels),
      answers: completed ? answers : { [first]: answers[first] ?? 0 },
    };
  });
}
