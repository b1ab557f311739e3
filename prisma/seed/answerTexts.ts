import type { SeedText } from './types.ts';

/** Why riders recommend Havelschwung or do not. */
export const reasons: Readonly<Record<'promoter' | 'passive' | 'detractor', SeedText[]>> = {
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

/** What they say at the counter. */
export const comments: SeedText[] = [
  { locale: 'en', text: 'The mechanic explained what it was. Thank you!' },
  { locale: 'en', text: 'Please open earlier, I start work at eight.' },
  { locale: 'de', text: 'Sehr freundlich, danke.' },
  { locale: 'de', text: 'Bitte früher öffnen, ich fange um acht an.' },
];
