/** How people say that they know something of a listing: what the form, the issue forms, the e-mails and the terminal offer. */
import type { CheckedHow } from './schema.ts';

/** How somebody who tells of a listing knows what they tell. */
export const KNOWN_BY: Record<CheckedHow, string> = {
  organiser: 'I help to run it',
  visit: 'I was there',
  phone: 'I rang or asked them',
  website: 'From their own web page',
  article: 'From a leaflet, poster or newspaper',
};

/** What somebody says who has checked no more than what they put right. */
export const ONLY_PUT_RIGHT = 'I only put something right. I did not check the rest.';
