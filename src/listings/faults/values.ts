/** What people are told about fields that have rules of their own. */
import {
  offerAges,
  offerCost,
  offerDay,
  offerEmails,
  offerLanguage,
  offerPages,
  offerPhones,
  quote,
  sentenceCase,
  withoutQuotes,
} from '../offers.ts';
import { bold, fault, instead, insteadOrNone, warning, type Fault } from './fault.ts';

/** Costs, dates, telephone numbers, addresses, places. */
export const valueFaults = {
  titleTooShort: (text: string) =>
    instead(
      'title.short',
      `The title is ${quote(text)}. It needs at least three letters.`,
      'Friday coffee morning',
    ),
  titleInCapitals: (text: string) =>
    instead(
      'title.capitals',
      `The title ${quote(text)} is all capitals. Those are hard to read, and a screen reader may spell them out.`,
      sentenceCase(text),
    ),
  costBeginning: (text: string) =>
    instead(
      'cost.beginning',
      withoutQuotes(text) === text
        ? `The cost says ${quote(text)}. It has to begin with Free, Donation, £ or Ask, so that people can look for what is free.`
        : `The cost stands in quotation marks, ${text}. It has to begin with Free, Donation, £ or Ask, so that people can look for what is free.`,
      offerCost(text) || 'Free, or a sum such as £2, or Donation, or Ask',
    ),
  notADay: (text: string) =>
    instead(
      'date.day',
      `${quote(text)} is not a date as it is written here: year, month, day.`,
      offerDay(text).replace(/^\d{4}-\d\d$/, 'the day of that month, such as $&-01') ||
        'a date such as 2026-10-03',
    ),
  notDays: (text: string, days: string) =>
    instead(
      'date.day',
      `${quote(text)} are not dates as they are written here: year, month, day.`,
      days,
    ),
  notADayOrMonth: (text: string) =>
    instead(
      'date.day-or-month',
      `${quote(text)} is not a date as it is written here: year, month, day, or only year and month.`,
      offerDay(text) || 'a date such as 2026-10-03, or 2026-10',
    ),
  inFuture: (field: string, text: string) =>
    fault(
      'date.future',
      `${bold(field)} says ${text}, which is still to come.`,
      'The date on which somebody last made sure',
    ),
  phoneWithWords: (text: string) => {
    const [first = '', ...others] = offerPhones(text);
    return insteadOrNone(
      'phone.words',
      text,
      others.length > 0
        ? `The phone number says ${quote(text)}. A tap can dial only one. The other can stand in the text below the fields.`
        : `The phone number says ${quote(text)}. Only one number can be dialled, without words. Whom to ask for goes into name.`,
      otherThan(text, first) || 'the number alone, such as 01773 000000',
    );
  },
  phoneLength: (text: string, digits: number) =>
    instead(
      'phone.length',
      `${quote(text)} has ${digits} ${digits === 1 ? 'digit' : 'digits'}. A phone number with its area code has 10 or 11.`,
      'the whole number, such as 01773 000000',
    ),
  phoneZero: (text: string) =>
    instead(
      'phone.zero',
      `${quote(text)} lacks the 0 that phone numbers begin with. Spreadsheets often lose it.`,
      `0${text}`,
    ),
  email: (text: string) => {
    const [first = '', ...others] = offerEmails(text);
    return insteadOrNone(
      'email.form',
      text,
      others.length > 0
        ? `Several e-mail addresses stand here: ${quote(text)}. There is room for one. The others can stand in the text below the fields.`
        : `${quote(text)} is not a whole e-mail address.`,
      otherThan(text, first) || 'an address such as hello@example.org',
    );
  },
  web: (text: string) => {
    const [first = '', ...others] = offerPages(text);
    const isName = /^@[\w.-]+$/.test(text);
    return insteadOrNone(
      'web.form',
      text,
      others.length > 0
        ? `Several web addresses stand here: ${quote(text)}. There is room for one. The others can stand in the text below the fields.`
        : isName
          ? `${quote(text)} is a name on a social network, and not the address of a page there.`
          : `${quote(text)} is not the address of a web page.`,
      otherThan(text, first) ||
        (isName
          ? 'the address that your browser shows for it, such as https://example.org/coffee'
          : 'an address such as https://example.org/coffee'),
    );
  },
  webIsEmail: (text: string) =>
    fault(
      'web.email',
      `${quote(text)} is an e-mail address, not a web page.`,
      `email: ${text.replace(/^mailto:/i, '')}`,
    ),
  webWithName: (text: string, bare: string) =>
    instead(
      'web.name',
      `${quote(text)} holds a user name or password, which everybody could read.`,
      bare,
    ),
  webShortener: (text: string, host: string) =>
    instead(
      'web.shortener',
      `${quote(text)} goes through ${host}, which hides where it leads and may stop working.`,
      'the address that your browser shows after opening it, such as https://example.org/coffee',
    ),
  webIncomplete: (text: string, completed: string) => ({
    ...instead('web.incomplete', `${quote(text)} was read as ${completed}.`, completed),
    severity: 'warning' as const,
  }),
  tiles: (text: string) =>
    instead(
      'tiles.form',
      `${quote(text)} is not the address of map pictures: it begins with https:// and holds {z}, {x} and {y}.`,
      'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    ),
  ages: (text: string) =>
    instead(
      'ages.form',
      `The ages say ${quote(text)}. They are written in figures, so that people can look for their age.`,
      offerAges(text) || '18+, or 0–5, or all',
    ),
  months: (text: string, least: number, most: number, meant: string) =>
    instead(
      'months.form',
      `How often says ${quote(text)}. It is written as a number of months, from ${least} to ${most}.`,
      meant,
    ),
  language: (text: string) =>
    instead(
      'language.code',
      `${quote(text)} is not the code of a language. Polish is pl, Urdu ur, Punjabi pa, British Sign Language bfi.`,
      offerLanguage(text) || 'a code such as pl',
    ),
  languageEnglish: () =>
    fault(
      'language.english',
      'English is taken for granted. Only other languages are named here.',
      'Take it out',
    ),
  point: (text: readonly string[]) =>
    instead(
      'at.form',
      `${quote(text.join(', '))} is not a place on the map: two numbers, north first, then east (west with a minus).`,
      '[53.023, -1.481]',
    ),
  pointOutside: (lat: number, lng: number) =>
    instead(
      'at.outside',
      `${lat}, ${lng} lies outside Britain. The number for north comes first.`,
      lng > 49 && lng < 61 ? `[${lng}, ${lat}]` : '[53.023, -1.481]',
    ),
  postcode: (text: string) =>
    instead(
      'postcode.form',
      `${quote(text)} is not a whole postcode.`,
      'a postcode such as DE56 1AA',
    ),
  formerlyForm: (text: string) =>
    fault(
      'formerly.form',
      `${quote(text)} is not an old address: a town, a slash, the name of a file.`,
      /\/([a-z\d-]+\/[a-z\d-]+)(?:\.md|\/)?$/.exec(text)?.[1] ?? 'belper/old-name',
    ),
  formerlyReserved: (id: string) =>
    fault(
      'formerly.reserved',
      `${quote(id)} is the address of a page of the site itself, so nothing else can have been there.`,
      'Take it out',
    ),
  venueUnknown: (venue: string, town: string, meant: string) =>
    instead(
      'venue.unknown',
      `There is no venue ${quote(venue)} in venues/${town}/.`,
      meant ||
        `the name of a file in venues/${town}/ without .md; a new venue needs a new file there`,
    ),
  venueSeveral: (venue: string, first: string) =>
    instead(
      'venue.several',
      `${quote(venue)} names several places. A listing has one venue; what happens at another place is a listing of its own.`,
      first,
    ),
  venueElsewhere: (venue: string, town: string, elsewhere: string) =>
    fault(
      'venue.elsewhere',
      `The venue ${quote(venue)} is in ${elsewhere}, and this listing is in ${town}. A listing lies in the folder of the town it happens in.`,
      `Move this file to listings/${elsewhere}/`,
    ),
  placeNamed: (text: string, slug: string) =>
    fault(
      'field.not-one-of',
      `It says ${quote(text)}. What can stand here is: online · by phone · at home · various. A place with a name is a venue, with a file of its own.`,
      `venue: ${slug}, and a file ${slug}.md in the venues folder of the town; or place: various`,
    ),
  addressInListing: (text: string) =>
    fault(
      'field.unknown',
      `A listing has no address of its own, and here stands ${quote(text)}. The place has a file in the venues folder, which says its address once for all that happens there.`,
      'venue: the name of that file; a new place needs a new file there',
    ),
  venueAndPlace: () =>
    fault(
      'venue.and-place',
      'A listing has either a venue or a place, and this one has both.',
      'Take one of the two lines out',
    ),
  venueMissing: () =>
    fault(
      'venue.missing',
      'It does not say where it happens.',
      'venue: the name of a file in venues/, or place: online, by phone, at home, various',
    ),
  contactMissing: () =>
    fault(
      'contact.missing',
      'There is no way to get in touch. A phone number, an e-mail address or a web page is needed.',
      'contact:\n  phone: 01773 000000',
    ),
  endedWithoutWhy: () =>
    warning(
      'ended.why',
      'It has ended, and the text does not say why or what people can do now.',
      'A sentence below the fields',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;

// What was written is no way out of itself, though it looks like an address or a number.
function otherThan(text: string, offer: string): string {
  return offer === text ? '' : offer;
}
