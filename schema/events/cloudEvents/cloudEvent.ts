/** An event in the form of CloudEvents 1.0, as its sender wrote it, in whichever mode. */
export interface CloudEvent {
  /** Its attributes by name, without those that are null, which are unset. */
  readonly attributes: ReadonlyMap<string, unknown>;
  /** Its data; undefined for none. Bytes are in base64. */
  readonly data: EventData | undefined;
}

/** The data of an event: a value of JSON, which can be a text; or bytes. */
export type EventData = { readonly value: unknown } | { readonly base64: string };

/** What is wrong with one attribute of an event, or with its data. */
export interface AttributeError {
  /** The attribute by its name in CloudEvents, or `data`, `data_base64`, or a name within: `data.value`. */
  readonly attribute: string;
  readonly message: string;
}

/** An event is refused before any of it is stored. */
export class CloudEventRefused extends Error implements AttributeError {
  readonly attribute: string;

  constructor(attribute: string, message: string) {
    super(message);
    this.attribute = attribute;
  }
}
