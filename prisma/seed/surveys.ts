import type { DemoPurpose, DemoSurvey, SeedText } from './types.ts';

export const purposes: DemoPurpose[] = [
  {
    key: 'service',
    name: 'Questions about a service',
    description: 'One short question after a repair or a delivery, about this alone.',
    legalBasis: 'LEGITIMATE_INTEREST',
  },
  {
    key: 'research',
    name: 'Customer research',
    description: 'A survey by mail each quarter, for those who agreed to it.',
    legalBasis: 'CONSENT',
  },
];

function inBoth(en: string, de: string): SeedText[] {
  return [
    { locale: 'en', text: en },
    { locale: 'de', text: de },
  ];
}

/** Sent once a year to everyone who rides a Havelschwung. */
export const relationship: DemoSurvey = {
  key: 'relationship',
  name: 'Relationship survey',
  description:
    'How likely riders are to recommend us, and why. Sent by mail on the bike’s birthday.',
  kind: 'RELATIONSHIP',
  locales: ['en', 'de'],
  owner: 'frauke',
  team: 'marketing',
  purpose: 'research',
  recontactDays: 80,
  channels: ['EMAIL', 'WEB', 'MOBILE_APP'],
  welcome: inBoth(
    'Two minutes for a better ride: how are things going with us?',
    'Zwei Minuten für besseres Radfahren: Wie läuft es mit uns?',
  ),
  pages: [
    {
      key: 'recommendation',
      questions: [
        {
          key: 'nps',
          kind: 'NPS',
          role: 'SCORE',
          required: true,
          title: inBoth(
            'How likely are you to recommend Havelschwung to a friend or colleague?',
            'Wie wahrscheinlich ist es, dass du Havelschwung weiterempfiehlst?',
          ),
          lowLabel: inBoth('Not at all likely', 'Äußerst unwahrscheinlich'),
          highLabel: inBoth('Extremely likely', 'Äußerst wahrscheinlich'),
        },
      ],
    },
    {
      key: 'why',
      questions: [
        {
          key: 'reason',
          kind: 'LONG_TEXT',
          role: 'VERBATIM',
          title: inBoth(
            'What is the most important reason for your answer?',
            'Was ist der wichtigste Grund für deine Antwort?',
          ),
        },
        {
          key: 'improve',
          kind: 'MULTIPLE_CHOICE',
          role: 'DRIVER',
          title: inBoth('What should we do better first?', 'Was sollten wir zuerst verbessern?'),
          visibleIf: {
            combinator: 'and',
            rules: [{ field: 'nps', operator: 'lte', value: 8 }],
          },
          maxChoices: 3,
          shuffle: true,
          other: true,
          choices: [
            {
              key: 'workshop',
              label: inBoth('Waiting time at the workshop', 'Wartezeit in der Werkstatt'),
            },
            {
              key: 'hotline',
              label: inBoth('Reaching somebody by phone', 'Telefonische Erreichbarkeit'),
            },
            { key: 'battery', label: inBoth('Battery and range', 'Akku und Reichweite') },
            { key: 'app', label: inBoth('The app', 'Die App') },
            {
              key: 'price',
              label: inBoth('Prices of service and parts', 'Preise für Service und Teile'),
            },
            {
              key: 'nothing',
              label: inBoth('Nothing comes to mind', 'Mir fällt nichts ein'),
              exclusive: true,
            },
          ],
        },
      ],
    },
    {
      key: 'about',
      questions: [
        {
          key: 'frequency',
          kind: 'SINGLE_CHOICE',
          role: 'PROFILE',
          title: inBoth('How often do you ride?', 'Wie oft fährst du?'),
          choices: [
            { key: 'daily', label: inBoth('Almost every day', 'Fast jeden Tag') },
            { key: 'weekly', label: inBoth('A few times a week', 'Ein paar Mal in der Woche') },
            { key: 'seldom', label: inBoth('Less often', 'Seltener') },
          ],
        },
        {
          key: 'may-ask',
          kind: 'BOOLEAN',
          title: inBoth(
            'May we call you about what went wrong?',
            'Dürfen wir dich anrufen und fragen, was schiefging?',
          ),
          visibleIf: {
            combinator: 'and',
            rules: [{ field: 'group', operator: 'equals', value: 'detractor' }],
          },
        },
      ],
    },
  ],
  variables: [
    {
      key: 'group',
      kind: 'TEXT',
      initial: { text: 'passive' },
      steps: [
        {
          when: { combinator: 'and', rules: [{ field: 'nps', operator: 'gte', value: 9 }] },
          operation: 'SET',
          value: { text: 'promoter' },
        },
        {
          when: { combinator: 'and', rules: [{ field: 'nps', operator: 'lte', value: 6 }] },
          operation: 'SET',
          value: { text: 'detractor' },
        },
      ],
    },
  ],
  // Who answers, by the id in the CRM.
  hiddenFields: [{ key: 'customer', kind: 'TEXT' }],
  breakdowns: ['frequency'],
  customerKey: { hiddenField: 'customer', kind: 'EXTERNAL_ID', system: 'crm' },
  endings: [
    {
      key: 'thanks',
      title: inBoth('Thank you, and safe travels!', 'Danke, und gute Fahrt!'),
    },
  ],
};

/** Shown right after a bike was returned at the workshop’s counter. */
export const workshopEffort: DemoSurvey = {
  key: 'workshop-effort',
  name: 'Effort at the workshop',
  description: 'How easy it was to get the bike repaired. Shown on the tablet and sent by SMS.',
  kind: 'TRANSACTIONAL',
  locales: ['en', 'de'],
  owner: 'mehmet',
  team: 'repair-desk',
  touchpoint: 'workshop-counter',
  purpose: 'service',
  recontactDays: 30,
  channels: [],
  welcome: [],
  pages: [
    {
      key: 'effort',
      questions: [
        {
          key: 'ces',
          kind: 'CES',
          role: 'SCORE',
          required: true,
          title: inBoth(
            'The workshop made it easy for me to get my bike repaired.',
            'Die Werkstatt hat es mir leicht gemacht, mein Rad reparieren zu lassen.',
          ),
          lowLabel: inBoth('Strongly disagree', 'Stimme überhaupt nicht zu'),
          highLabel: inBoth('Strongly agree', 'Stimme voll und ganz zu'),
        },
        {
          key: 'obstacle',
          kind: 'SINGLE_CHOICE',
          role: 'DRIVER',
          title: inBoth('What made it hard?', 'Was hat es schwer gemacht?'),
          visibleIf: {
            combinator: 'and',
            rules: [{ field: 'ces', operator: 'lte', value: 4 }],
          },
          other: true,
          choices: [
            { key: 'waiting', label: inBoth('It took too long', 'Es hat zu lange gedauert') },
            {
              key: 'twice',
              label: inBoth('I had to explain it twice', 'Ich musste alles zweimal erklären'),
            },
            { key: 'hours', label: inBoth('The opening hours', 'Die Öffnungszeiten') },
            {
              key: 'estimate',
              label: inBoth('The estimate was unclear', 'Der Kostenvoranschlag war unklar'),
            },
          ],
        },
        {
          key: 'comment',
          kind: 'SHORT_TEXT',
          role: 'VERBATIM',
          title: inBoth('Anything else?', 'Noch etwas?'),
        },
      ],
    },
  ],
  variables: [],
  // Who answers, by the id in the CRM.
  hiddenFields: [{ key: 'customer', kind: 'TEXT' }],
  breakdowns: [],
  customerKey: { hiddenField: 'customer', kind: 'EXTERNAL_ID', system: 'crm' },
  endings: [{ key: 'thanks', title: inBoth('Thank you!', 'Vielen Dank!') }],
};

export const surveys: DemoSurvey[] = [relationship, workshopEffort];
