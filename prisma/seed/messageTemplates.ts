import type { DemoTemplate } from './types.ts';

/** What the workshop sends after a repair, a thank-you by text message, and what came of an answer. */
export const messageTemplates: DemoTemplate[] = [
  {
    key: 'after-repair',
    name: 'Invitation after a repair',
    description: 'Sent on the evening of the day on which the bike was fetched.',
    channel: 'EMAIL',
    kind: 'INVITE',
    purpose: 'service',
    contents: [
      {
        locale: 'en',
        subject: 'How was your repair, {{ customer.name | default: "rider" }}?',
        text: 'Hello {{ customer.name | default: "rider" }},\n\nyour bike is back on the road. Was it easy to get there? One question, ten seconds:\n{{ survey.link }}\n\n{{ workspace.name }}\nNo more of these: {{ unsubscribeUrl }}\n',
        html: '<p>Hello {{ customer.name | default: "rider" }},</p>\n<p>your bike is back on the road. Was it easy to get there? <a href="{{ survey.link }}">One question, ten seconds</a></p>\n<p>{{ workspace.name }}<br><a href="{{ unsubscribeUrl }}">No more of these</a></p>\n',
      },
      {
        locale: 'de',
        subject: 'Wie war die Reparatur?',
        text: 'Guten Tag {{ customer.name }},\n\nIhr Rad läuft wieder. War es einfach, bis es so weit war? Eine Frage, zehn Sekunden:\n{{ survey.link }}\n\n{{ workspace.name }}\nAbbestellen: {{ unsubscribeUrl }}\n',
        html: '<p>Guten Tag {{ customer.name }},</p>\n<p>Ihr Rad läuft wieder. War es einfach, bis es so weit war? <a href="{{ survey.link }}">Eine Frage, zehn Sekunden</a></p>\n<p>{{ workspace.name }}<br><a href="{{ unsubscribeUrl }}">Abbestellen</a></p>\n',
      },
    ],
  },
  {
    key: 'repair-reminder',
    name: 'Reminder after a repair',
    description: 'Sent three days later to those who did not answer, and once only.',
    channel: 'EMAIL',
    kind: 'REMINDER',
    purpose: 'service',
    contents: [
      {
        locale: 'en',
        subject: 'Still one question about your repair',
        text: 'Hello {{ customer.name | default: "rider" }},\n\nwe would still like to know how it went: {{ survey.link }}\n\n{{ workspace.name }}\nNo more of these: {{ unsubscribeUrl }}\n',
        html: null,
      },
      {
        locale: 'de',
        subject: 'Noch eine Frage zur Reparatur',
        text: 'Guten Tag {{ customer.name }},\n\nwir wüssten noch gern, wie es war: {{ survey.link }}\n\n{{ workspace.name }}\nAbbestellen: {{ unsubscribeUrl }}\n',
        html: null,
      },
    ],
  },
  {
    key: 'thank-you',
    name: 'Thank you by text message',
    description: 'Sent to riders who wrote why it was not easy.',
    channel: 'SMS',
    kind: 'THANK_YOU',
    purpose: 'service',
    contents: [
      {
        locale: 'en',
        subject: null,
        text: 'Thank you, {{ customer.name | default: "rider" }}. Your workshop reads every word. {{ workspace.name }}',
        html: null,
      },
      {
        locale: 'de',
        subject: null,
        text: 'Danke, {{ customer.name }}. Ihre Werkstatt liest jedes Wort. {{ workspace.name }}',
        html: null,
      },
    ],
  },
  {
    key: 'what-came-of-it',
    name: 'What came of your answer',
    description:
      'Sent by hand to riders who had trouble: `messageSend` with `data: { about: "the squeaking brake" }`.',
    channel: 'EMAIL',
    kind: 'FOLLOW_UP',
    purpose: 'service',
    contents: [
      {
        locale: 'en',
        subject: 'What came of your answer about {{ data.about | default: "your repair" }}',
        text: 'Hello {{ customer.name | default: "rider" }},\n\nyou had trouble with {{ data.about | default: "your repair" }}. We have looked into it, and it is put right. Is anything still wrong? Just answer this mail.\n\n{{ workspace.name }}\nNo more of these: {{ unsubscribeUrl }}\n',
        html: null,
      },
      {
        locale: 'de',
        subject: 'Ihre Antwort zu {{ data.about | default: "Ihrer Reparatur" }}',
        text: 'Guten Tag {{ customer.name }},\n\nSie hatten uns von Ärger berichtet: {{ data.about | default: "Ihre Reparatur" }}. Wir haben uns darum gekümmert. Stimmt noch etwas nicht? Antworten Sie einfach auf diese Mail.\n\n{{ workspace.name }}\nAbbestellen: {{ unsubscribeUrl }}\n',
        html: null,
      },
    ],
  },
  {
    key: 'apology',
    name: 'Apology after a repair',
    description: 'Sent by a rule to riders who found it hard to get their bike repaired.',
    channel: 'EMAIL',
    kind: 'FOLLOW_UP',
    purpose: 'service',
    contents: [
      {
        locale: 'en',
        subject: 'That was not good enough',
        text: 'Hello {{ customer.name | default: "rider" }},\n\nyou told us that it was not easy to get your bike repaired. We are sorry. The head of your workshop reads your answer today.\n\n{{ workspace.name }}\nNo more of these: {{ unsubscribeUrl }}\n',
        html: null,
      },
      {
        locale: 'de',
        subject: 'Das war nicht gut genug',
        text: 'Guten Tag {{ customer.name }},\n\nes war nicht leicht, Ihr Rad reparieren zu lassen: Das tut uns leid. Die Leitung Ihrer Werkstatt liest Ihre Antwort heute.\n\n{{ workspace.name }}\nAbbestellen: {{ unsubscribeUrl }}\n',
        html: null,
      },
    ],
  },
];
