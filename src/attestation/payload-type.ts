/** The payload type of an envelope that holds an in-toto Statement; no other is read or written. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
