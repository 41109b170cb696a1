/** Every sentence a contributor can be told about a file, each under its permanent name. */
import {
  offerAges,
  offerCost,
  offerDay,
  offerLanguage,
  offerPhone,
  quote,
  sentenceCase,
} from './offers.ts';
import { slugify } from './slug.ts';

/** A thing that a person wrote and that needs their attention, at its place in the file. */
export interface Problem {
  /** The file as the person knows it, for example `content/listings/belper/chat-group.md`. */
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  column: number;
  /** The field in its dotted form (`contact.phone`), or '' when it is about the whole file. */
  field: string;
  /** The permanent name of this kind of problem, for example `field.missing`. */
  id: string;
  severity: 'error' | 'warning';
  /** What it says now and why that will not do, in plain words. */
  message: string;
  /** What to type instead; '' when only the writer can know. */
  fix: string;
}

/** A problem before its place is known: what the reader of one value says. */
export interface Fault {
  id: string;
  message: string;
  fix: string;
  /** True when `fix` is the value alone: it is shown as a line with its field's name. */
  isValue?: true;
  severity?: 'warning';
  /** Where in the value it starts, counted from 0; the start of the value when left out. */
  offset?: number;
}

/** A fault at its place: `path` leads to the value, names of fields and positions in lists. */
export function problemOf(
  file: string,
  { line, column }: { line: number; column: number },
  path: readonly (string | number)[],
  { id, severity, message, fix, isValue }: Fault,
): Problem {
  const last = path.at(-1);
  return {
    file,
    line,
    column,
    field: path.filter((step) => typeof step === 'string').join('.'),
    id,
    severity: severity ?? 'error',
    message,
    fix: isValue && fix && typeof last === 'string' ? `${last}: ${fix}` : fix,
  };
}

/** True when one of the problems stops a file from being shown. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

const PLURALS = { kind: 'kinds', need: 'needs', audience: 'audiences', town: 'towns' };

/** The catalogue: one function a problem, from what was found to what is said. */
export const faults = {
  // The file
  filePlace: (path: string) =>
    fault(
      'file.place',
      `${quote(path)} is not in the folder of a town. A listing or venue lies one folder deep, in that of its town.`,
      'listings/belper/your-listing.md',
    ),
  fileTown: (folder: string, town: string, meant: string) =>
    fault(
      'file.town',
      `The folder ${quote(town)} is not the slug of a town in towns.yaml.`,
      meant
        ? `${folder}/${meant}/`
        : 'Add the town to towns.yaml, or move the file to the folder of its town',
    ),
  fileName: (slug: string, offered: string) =>
    fault(
      'file.name',
      `The file is called ${quote(slug)}. Its name becomes part of a web address, so it may hold only small letters, digits and single dashes.`,
      offered ? `${offered}.md` : 'A name such as friday-coffee-morning.md',
    ),
  fileReserved: (slug: string) =>
    fault(
      'file.reserved',
      `The file is called ${quote(slug)}, but the site needs that word for a page of its own.`,
      `A longer name, such as ${/^\d+$/.test(slug) ? `group-${slug}` : `${slug}-group`}.md`,
    ),
  fileNotRead: (name: string, why: string, offered: string) =>
    warning(
      'file.not-read',
      `${quote(name)} is not read: ${why}.`,
      offered || 'Take it out of the folder, or put a file that ends in .md in its place',
    ),
  fileTooLarge: (characters: number, most: number) =>
    fault(
      'file.too-large',
      `The file holds ${characters.toLocaleString('en-GB')} characters. There is room for ${most.toLocaleString('en-GB')}.`,
      'Keep what a visitor needs to know, and take the rest out',
    ),
  fileEncoding: () =>
    fault(
      'file.encoding',
      'A letter here was lost: the file was not saved as UTF-8, so signs such as £ and é cannot be read.',
      'Save the file again, and choose UTF-8 where the program asks for the encoding',
    ),
  fileControl: () =>
    fault(
      'file.control',
      'There is a sign on this line that cannot be seen. It often comes along when text is copied.',
      'Delete the line, and type it again',
    ),
  fileMissing: (file: string) =>
    fault(
      'file.missing',
      `There is no file ${file}.`,
      `A file ${file}, as content/README.md describes it`,
    ),
  fileNotAList: (file: string) =>
    fault(
      'file.not-a-list',
      `${quote(file)} should be a list, each entry beginning with a dash.`,
      '- { slug: walking, name: Walking group }',
    ),
  fileNotFields: (file: string) =>
    fault(
      'file.not-fields',
      `${quote(file)} should hold names and values here, with a colon between them.`,
      'name: Walking group',
    ),

  // The lines around the fields
  frontMissing: (found: string) =>
    fault(
      'front.missing',
      found === ''
        ? 'The file is empty. A listing begins with a line of three dashes, and its fields stand below.'
        : `The file begins with ${quote(found)}. Before the fields there has to be a line of three dashes.`,
      '---',
    ),
  frontDash: (found: string) =>
    fault(
      'front.dash',
      `This line says ${quote(found)}, where three dashes and nothing else should stand. Word processors often change them.`,
      '---',
    ),
  frontLanguage: (found: string) =>
    fault(
      'front.language',
      `The first line says ${quote(found)}. Nothing may stand after its three dashes.`,
      '---',
    ),
  frontNotClosed: () =>
    fault(
      'front.not-closed',
      'The fields begin with a line of three dashes, but no such line comes after them.',
      '---',
    ),
  frontEmpty: () =>
    fault(
      'front.empty',
      'Nothing stands between the two lines of three dashes.',
      'title: Friday coffee morning',
    ),

  // How fields are written
  yamlTab: () =>
    fault(
      'yaml.tab',
      'This line begins with a tab. A line can be set in by spaces only.',
      'Two spaces instead of the tab',
    ),
  yamlTwice: (field: string) =>
    fault(
      'yaml.twice',
      `${bold(field)} stands here a second time. Each field may stand once.`,
      'Put both into one line, or take one out',
    ),
  yamlSpace: (field: string, line: string) =>
    fault('yaml.space', `A space is missing after the colon of ${bold(field)}.`, line),
  yamlColon: (field: string, line: string) =>
    fault(
      'yaml.colon',
      `${bold(field)} holds a colon with a space after it, which would begin a new field. Quotation marks around the words keep them together.`,
      line,
    ),
  yamlSign: (field: string, value: string, line: string) =>
    fault(
      'yaml.sign',
      `${bold(field)} begins with ${quote(value.charAt(0))}, which has a meaning of its own there. Quotation marks around the words make it a plain sign.`,
      line,
    ),
  yamlHash: (field: string, line: string) =>
    fault(
      'yaml.hash',
      `${bold(field)} holds a # sign, and what stands after it would be left out. Quotation marks around the words keep them together.`,
      line,
    ),
  yamlQuote: (field: string, line: string) =>
    fault('yaml.quote', `A quotation mark opens ${bold(field)} and does not close.`, line),
  yamlAfterQuote: (field: string, line: string) =>
    fault(
      'yaml.after-quote',
      `In ${bold(field)} something stands after the closing quotation mark. They have to go around all of it.`,
      line,
    ),
  yamlBracket: (field: string, line: string) =>
    fault('yaml.bracket', `A bracket opens ${bold(field)} and does not close.`, line),
  yamlAlias: (mark: string) =>
    fault(
      'yaml.alias',
      `${quote(mark)} has a meaning of its own here, as it copies or changes other parts of the file.`,
      'Put the value into quotation marks',
    ),
  yamlIndent: (line: string) =>
    fault(
      'yaml.indent',
      `Near ${quote(line)} the lines are not set in alike, so it cannot be told what belongs together.`,
      'Fields begin at the edge; the parts of one stand below it, each set in by two spaces',
    ),
  yamlDeep: () =>
    fault(
      'yaml.deep',
      'Lists stand within lists here, too many to be read.',
      'One field a line: its name, a colon, a space, and what it holds',
    ),
  yamlLine: (line: string) =>
    fault(
      'yaml.line',
      `${quote(line)} cannot be read as a field and its value.`,
      'The name of the field, a colon, a space, and what it holds',
    ),

  // Fields of every sort
  unknownField: (field: string, meant: string) =>
    fault(
      'field.unknown',
      `There is no field called ${quote(field)}.`,
      meant || 'Take it out; in a listing, the text below the fields can say it',
    ),
  unknownPart: (field: string, part: string, parts: readonly string[], meant: string) =>
    fault(
      'field.unknown',
      `**${field}** has no part called ${quote(part)}. It has: ${parts.join(', ')}.`,
      meant || 'One of these, or take the line out',
    ),
  missing: (field: string, example: string) =>
    fault(
      'field.missing',
      `${bold(field)} is missing.`,
      `${field.split('.').at(-1) ?? ''}: ${example}`,
    ),
  empty: (field: string, example: string) =>
    fault('field.empty', `Nothing stands after ${bold(field)}.`, `${field}: ${example}`),
  emptyOptional: (field: string) =>
    warning(
      'field.empty-optional',
      `Nothing stands after ${bold(field)}.`,
      'Write what is known, or take the line out',
    ),
  emptyEntry: () =>
    fault('field.empty-entry', 'One entry of the list is empty.', 'Take the empty entry out'),
  wantsOneValue: (field: string, example: string) =>
    fault(
      'field.one-value',
      `${bold(field)} takes one value on its own line, and several stand here.`,
      `${field}: ${example}`,
    ),
  wantsWords: (field: string, example: string) =>
    fault(
      'field.words',
      `${bold(field)} takes plain words here, and there is a list or a field inside it.`,
      `${field}: ${example}`,
    ),
  wantsParts: (field: string, parts: readonly string[], example: string) =>
    fault(
      'field.parts',
      `${bold(field)} has parts, each on a line of its own below it and set in by two spaces: ${parts.join(', ')}.`,
      `${field}:${example}`,
    ),
  wantsList: (field: string, example: string) =>
    fault('field.list', `${bold(field)} takes a list.`, `${field}: ${example}`),
  tooLong: (length: number, most: number) =>
    fault(
      'field.too-long',
      `This holds ${length.toLocaleString('en-GB')} characters. There is room for ${most}.`,
      'Keep the words that matter most, and put the rest into the text below the fields',
    ),
  notOneOf: (text: string, words: readonly string[], meant: string) =>
    instead(
      'field.not-one-of',
      `It says ${quote(text)}. What can stand here is: ${words.join(' · ')}.`,
      meant || words.join(', or '),
    ),
  notInVocabulary: (
    what: keyof typeof PLURALS,
    text: string,
    meant: string,
    all: readonly string[],
  ) =>
    instead(
      `${what}.unknown`,
      meant && slugify(text) === meant
        ? `${quote(text)} has to be written as it stands in ${PLURALS[what]}.yaml.`
        : `${quote(text)} is not in ${PLURALS[what]}.yaml${meant || all.length === 0 ? '' : `, which has: ${all.join(', ')}`}.`,
      meant || `a word from ${PLURALS[what]}.yaml`,
    ),

  // Fields with rules of their own
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
      `The cost says ${quote(text)}. It has to begin with Free, Donation, £ or Ask, so that people can look for what is free.`,
      offerCost(text) || 'Free, or a sum such as £2, or Donation, or Ask',
    ),
  notADay: (text: string) =>
    instead(
      'date.day',
      `${quote(text)} is not a date as it is written here: year, month, day.`,
      offerDay(text) || 'a date such as 2026-10-03',
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
  phoneWithWords: (text: string) =>
    instead(
      'phone.words',
      `The phone number says ${quote(text)}. Only one number can be dialled, without words. Whom to ask for goes into name.`,
      offerPhone(text) || 'the number alone, such as 01773 000000',
    ),
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
  email: (text: string) =>
    instead(
      'email.form',
      `${quote(text)} is not a whole e-mail address.`,
      'an address such as hello@example.org',
    ),
  web: (text: string) =>
    instead(
      'web.form',
      `${quote(text)} is not the address of a web page.`,
      'an address such as https://example.org/coffee',
    ),
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
      'the address that your browser shows after opening it',
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
      'Take en out',
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
      `${quote(text)} is not the old address of a listing: its town, a slash, its name.`,
      'belper/old-name',
    ),
  formerlyReserved: (id: string) =>
    fault(
      'formerly.reserved',
      `${quote(id)} is the address of a page of the site itself, so no listing can have been there.`,
      'Take it out',
    ),
  venueUnknown: (venue: string, town: string, meant: string) =>
    instead(
      'venue.unknown',
      `There is no venue ${quote(venue)} in venues/${town}/.`,
      meant ||
        `the name of a file in venues/${town}/ without .md; a new venue needs a new file there`,
    ),
  venueElsewhere: (venue: string, town: string, elsewhere: string) =>
    fault(
      'venue.elsewhere',
      `The venue ${quote(venue)} is in ${elsewhere}, and this listing is in ${town}. A listing lies in the folder of the town it happens in.`,
      `Move this file to listings/${elsewhere}/`,
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

  // The text below the fields
  bodyHtml: (text: string) =>
    fault(
      'body.html',
      `The text holds ${quote(text)}. HTML is not shown on the site.`,
      'Plain words; two stars on both sides make them **bold**',
    ),
  bodyImage: () =>
    fault(
      'body.image',
      'The text holds a picture. Pictures are not shown on the site.',
      'A sentence that says what it shows',
    ),
  bodyHeading: (level: number) =>
    fault(
      'body.heading',
      `The text holds a heading of level ${level}. Levels 1 and 2 belong to the page around it.`,
      '### before the words of the heading',
    ),
  bodyLink: (address: string) =>
    fault(
      'body.link',
      `The text links to ${quote(address)}. A link begins with https:, mailto: or tel:, or with a slash for a page of this site.`,
      'An address such as https://example.org/coffee',
    ),
  bodyTooLong: (length: number, most: number) =>
    fault(
      'body.too-long',
      `The text holds ${length.toLocaleString('en-GB')} characters. There is room for ${most.toLocaleString('en-GB')}.`,
      'Keep what a visitor needs to know, and take the rest out',
    ),

  // Several files together
  formerlyTaken: (id: string, by: string) =>
    fault(
      'formerly.taken',
      `The old address ${quote(id)} is also the address of ${by}. One address can lead to one page only.`,
      'Take it out of one of the two',
    ),
  twoMeanings: (word: string, here: string, elsewhere: string) =>
    fault(
      'words.two-meanings',
      `${quote(word)} means ${here} here and ${elsewhere} elsewhere in the file.`,
      'Keep the word in one of the two',
    ),
  nameTaken: (word: string, here: string, elsewhere: string) =>
    warning(
      'words.name',
      `${quote(word)} means ${here} here, but it is also a name of ${elsewhere}. Whoever types it will find both.`,
      'Keep it in one of the two, unless both are meant',
    ),
  meaningCount: (given: readonly string[], all: readonly string[]) =>
    fault(
      'words.meaning',
      given.length === 0
        ? `It does not say what the words mean: one of ${all.join(', ')}.`
        : `The words can mean one thing, and there are several: ${given.join(', ')}.`,
      given.length === 0 ? 'kind: coffee-morning' : 'One entry for each',
    ),
  termBackwards: (from: string, until: string) =>
    fault(
      'term.backwards',
      `A term runs from ${from} until ${until}, which comes before it.`,
      `- { from: ${until}, until: ${from} }`,
    ),
  slugTwice: (slug: string) =>
    fault(
      'slug.twice',
      `${quote(slug)} stands twice in this file. Each slug may stand once.`,
      'Take one out, or give it another slug',
    ),
  slugForm: (slug: string) =>
    instead(
      'slug.form',
      `${quote(slug)} becomes part of a web address, so it may hold only small letters, digits and single dashes.`,
      slugify(slug) || 'coffee-morning',
    ),
  slugReserved: (slug: string) =>
    instead(
      'slug.reserved',
      `The site needs the word ${quote(slug)} for a page of its own.`,
      /^\d+$/.test(slug) ? `group-${slug}` : `${slug}-group`,
    ),
} satisfies Record<string, (...found: never[]) => Fault>;

function fault(id: string, message: string, fix: string): Fault {
  return { id, message: message.charAt(0).toUpperCase() + message.slice(1), fix };
}

/** A fault whose fix is what to type as the value. */
function instead(id: string, message: string, value: string): Fault {
  return { id, message, fix: value, isValue: true };
}

function warning(id: string, message: string, fix: string): Fault {
  return { id, message, fix, severity: 'warning' };
}

function bold(field: string): string {
  return field ? `**${field}**` : 'this entry';
}
