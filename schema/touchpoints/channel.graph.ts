import { storedEnum } from '../toolkit/storedEnum.ts';

export const Channel = storedEnum('Channel', 'By which way a customer and the company meet.', {
  WEB: 'The website, in a browser.',
  MOBILE_APP: 'An app on a phone or tablet.',
  EMAIL: 'Mail to or from an inbox.',
  SMS: 'A text message to a phone.',
  CHAT: 'A written talk with a person, on the site or in the app.',
  CHATBOT: 'A written talk with a program.',
  MESSENGER: 'WhatsApp, Signal, Messenger and the like.',
  PHONE: 'A call with a person.',
  IVR: 'A call with a phone menu or voice program.',
  IN_STORE: 'Staff or shelves in a shop or branch.',
  KIOSK: 'A terminal that customers serve themselves at.',
  POST: 'Letters, parcels, printed matter.',
  SOCIAL: 'A public social network.',
  DEVICE: 'The product itself, where it speaks to its user.',
  OTHER: 'Any other way.',
});
