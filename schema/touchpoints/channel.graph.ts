import { storedEnum } from '../toolkit/storedEnum.ts';

export const Channel = storedEnum(
  'Channel',
  'The channel by which a customer and the company meet.',
  {
    WEB: 'The website, in a browser.',
    MOBILE_APP: 'An app on a phone or tablet.',
    EMAIL: 'Email, in either direction.',
    SMS: 'A text message to a phone.',
    CHAT: 'A chat with a person, on the site or in the app.',
    CHATBOT: 'A chat with a program.',
    MESSENGER: 'WhatsApp, Signal, Messenger and the like.',
    PHONE: 'A call with a person.',
    IVR: 'A call with a phone menu or a voice program.',
    IN_STORE: 'Staff or shelves in a shop or branch.',
    KIOSK: 'A terminal at which customers serve themselves.',
    POST: 'Letters, parcels, printed matter.',
    SOCIAL: 'A public social network.',
    DEVICE: 'The product itself, which shows or says something to its user.',
    OTHER: 'A channel that is not in this list.',
  },
);
