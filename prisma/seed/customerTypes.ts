/** A typed attribute of customers. */
export interface DemoAttribute {
  key:
    | 'riderType'
    | 'region'
    | 'subscription'
    | 'mailDevice'
    | 'subscribedOn'
    | 'weeklyDistance'
    | 'childSeats';
  name: string;
  type: 'CHOICE' | 'DATE' | 'NUMBER' | 'BOOLEAN';
  choices?: string[];
}

/** A company whose people ride Havelschwung’s bikes. */
export interface DemoAccount {
  key: string;
  name: string;
  /** Its id in the system `crm`. */
  externalId: string;
}

/** A customer, with its attributes. */
export interface DemoCustomer {
  /** Its id in the system `crm`. */
  key: string;
  name: string;
  email: string;
  phone: string | null;
  locale: string;
  /** Key of an account. */
  account: string | null;
  /** When it became a customer, in days before now. */
  sinceDaysAgo: number;
  riderType: 'family' | 'commuter' | 'leisure';
  region: 'potsdam' | 'berlin' | 'brandenburg' | 'elsewhere';
  /** Null for none. */
  subscription: 'service' | 'full' | null;
  mailDevice: 'phone' | 'computer';
  /** Kilometres; null if it does not use the app. */
  weeklyDistance: number | null;
  childSeats: boolean;
}

/** What a customer did. */
export interface DemoEvent {
  source: 'shop' | 'service-desk' | 'crm' | 'app';
  /** Unique in its source. */
  id: string;
  /** Key of a customer. */
  customer: string;
  type:
    | 'PURCHASE'
    | 'DELIVERY'
    | 'RENEWAL'
    | 'CANCELLATION'
    | 'SUPPORT_CONTACT'
    | 'VISIT'
    | 'USAGE'
    | 'ESTIMATE_SENT'
    | 'ESTIMATE_APPROVED'
    | 'REPAIR_COLLECTED';
  daysAgo: number;
  /** Key of a touchpoint. */
  touchpoint: string;
  /** Euros. */
  value?: number;
  properties?: Record<string, string | number>;
}
