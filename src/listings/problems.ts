/** Every sentence a contributor can be told about a file, each under its permanent name. */

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
  severity?: 'warning';
  /** Where in the value it starts, counted from 0; the start of the value when left out. */
  offset?: number;
}

const PLURALS = { kind: 'kinds', need: 'needs', audience: 'audiences', town: 'towns' };

/** The catalogue: one function a problem, from what was found to what is said. */
export const faults = {
  // The file
  notInATownFolder: (path: string) =>
    fault(
      'file.place',
      `${quote(path)} is not inside the folder of a town.`,
      'listings/belper/your-listing.md',
    ),
  townUnknown: (town: string, meant: string) =>
    fault(
      'file.town',
      `The folder ${quote(town)} is not the name of a town in content/towns.yaml.`,
      meant
        ? `listings/${meant}/`
        : 'Add the town to content/towns.yaml, or move the file to the folder of its town',
    ),
  slug: (slug: string, offered: string) =>
    fault(
      'file.name',
      `The file is called ${quote(slug)}. Its name becomes part of a web address, so it may hold only small letters, digits and single dashes.`,
      offered ? `${offered}.md` : 'a name such as friday-coffee-morning.md',
    ),
  slugReserved: (slug: string) =>
    fault(
      'file.reserved',
      `The file is called ${quote(slug)}, but the site itself uses that word for a page of its own.`,
      `a longer name, such as ${slug}-group.md`,
    ),
  notRead: (name: string, why: string) =>
    warning(
      'file.not-read',
      `${quote(name)} is not read: ${why}.`,
      'Give it a name that ends in .md, or take it out of the folder',
    ),
  tooLarge: (bytes: number) =>
    fault(
      'file.too-large',
      `The file holds ${bytes} bytes. A listing may hold at most 64,000.`,
      'Keep to what a visitor needs to know',
    ),

  // The lines around the front matter
  noFrontMatter: (found: string) =>
    fault(
      'front.missing',
      `The file should begin with a line of three dashes, and begins with ${quote(found)}.`,
      '---',
    ),
  dashTurned: (found: string) =>
    fault(
      'front.dash',
      `The line says ${quote(found)}: a word processor has turned the three dashes into another sign.`,
      '---',
    ),
  frontLanguage: (found: string) =>
    fault(
      'front.language',
      `The first line says ${quote(found)}. After the three dashes nothing may follow.`,
      '---',
    ),
  frontNotClosed: () =>
    fault(
      'front.not-closed',
      'The fields begin with three dashes, but no second line of three dashes ends them.',
      '---',
    ),
  frontEmpty: () =>
    fault(
      'front.empty',
      'Nothing is written between the two lines of three dashes.',
      'title: Friday coffee morning',
    ),
  yamlTab: () =>
    fault(
      'yaml.tab',
      'The line begins with a tab. Only spaces can set a line in here.',
      'Two spaces instead of the tab',
    ),
  yamlTwice: (field: string) =>
    fault(
      'yaml.twice',
      `${bold(field)} stands here a second time. Each field may stand once.`,
      'Put both into one line, or take one out',
    ),
  yamlColon: (field: string, text: string) =>
    fault(
      'yaml.colon',
      `${bold(field)} holds a colon followed by a space, which would begin a new field.`,
      `${field}: ${quoted(text)}`,
    ),
  yamlSign: (field: string, text: string) =>
    fault(
      'yaml.sign',
      `${bold(field)} begins with ${quote(text.charAt(0))}, which has a meaning of its own there.`,
      `${field}: ${quoted(text)}`,
    ),
  yamlHash: (field: string, text: string) =>
    fault(
      'yaml.hash',
      `${bold(field)} holds a # sign. Everything after it would be left out.`,
      `${field}: ${quoted(text)}`,
    ),
  yamlQuote: () =>
    fault(
      'yaml.quote',
      'A quotation mark is opened here and not closed.',
      'The same mark at the end of the value',
    ),
  yamlAlias: (text: string) =>
    fault(
      'yaml.alias',
      `${quote(text)}: a value may not begin with & or *, which copy other parts of the file.`,
      'The value in quotation marks',
    ),
  yamlIndent: (line: string) =>
    fault(
      'yaml.indent',
      `This line cannot be read as a field and its value: ${quote(line.trim())}.`,
      'One field a line: its name, a colon, a space, its value. What belongs to it stands below, set in by two spaces',
    ),

  // Fields of every sort
  unknownField: (field: string, meant: string) =>
    fault(
      'field.unknown',
      `There is no field ${quote(field)}.`,
      meant ? `${meant}:` : 'Take the line out, or write it into the text below the fields',
    ),
  missing: (field: string, example: string) =>
    fault('field.missing', `${bold(field)} is missing.`, `${field}: ${example}`),
  empty: (field: string, example: string) =>
    fault('field.empty', `Nothing stands after ${bold(field)}.`, `${field}: ${example}`),
  emptyOptional: (field: string) =>
    warning(
      'field.empty-optional',
      `Nothing stands after ${bold(field)}.`,
      'Write what is known, or take the line out',
    ),
  wantsOneValue: (field: string, example: string) =>
    fault(
      'field.one-value',
      `${bold(field)} holds a list. It takes one value on its own line.`,
      `${field}: ${example}`,
    ),
  wantsParts: (field: string, parts: readonly string[]) =>
    fault(
      'field.parts',
      `${bold(field)} has parts of its own, each on a line below it, set in by two spaces: ${parts.join(', ')}.`,
      `${field}:\n  ${parts[0] ?? ''}: …`,
    ),
  tooLong: (length: number, most: number) =>
    fault(
      'field.too-long',
      `This holds ${length} characters. There is room for ${most}.`,
      'Keep the first few words, and put the rest into the text below the fields',
    ),
  notOneOf: (text: string, words: readonly string[]) =>
    fault(
      'field.not-one-of',
      `It says ${quote(text)}. The words that can stand here are: ${words.join(' · ')}.`,
      words[0] ?? '',
    ),
  notInVocabulary: (what: keyof typeof PLURALS, text: string, meant: string) =>
    fault(
      `${what}.unknown`,
      `${quote(text)} is not in content/${PLURALS[what]}.yaml.`,
      meant || `One of the words of content/${PLURALS[what]}.yaml`,
    ),

  // Fields with rules of their own
  titleTooShort: (text: string) =>
    fault(
      'title.short',
      `The title is ${quote(text)}. It needs at least three letters.`,
      'title: Friday coffee morning',
    ),
  titleInCapitals: (text: string) =>
    fault(
      'title.capitals',
      `The title ${quote(text)} is all capitals. Those are hard to read, and a screen reader may spell them out.`,
      sentenceCase(text),
    ),
  costBeginning: (text: string) =>
    fault(
      'cost.beginning',
      `The cost says ${quote(text)}. It has to begin with Free, Donation, £ or Ask, so that people can look for what is free.`,
      offerCost(text),
    ),
  notADay: (text: string) =>
    fault(
      'date.day',
      `${quote(text)} is not a date of the calendar. A date is written year, month, day.`,
      offerDay(text) || '2026-10-03',
    ),
  notADayOrMonth: (text: string) =>
    fault(
      'date.day-or-month',
      `${quote(text)} is not a date. Write year, month, day; or only year and month.`,
      offerDay(text) || '2026-10-03',
    ),
  inFuture: (field: string, text: string) =>
    fault(
      'date.future',
      `${bold(field)} says ${text}, which is still to come.`,
      'The date on which somebody last made sure',
    ),
  phoneWithWords: (text: string) =>
    fault(
      'phone.words',
      `The phone number says ${quote(text)}. Only digits and spaces can be dialled.`,
      'The number alone; whom to ask for goes into name:',
    ),
  phoneLength: (text: string, digits: number) =>
    fault(
      'phone.length',
      `${quote(text)} has ${digits} digits. A telephone number with its area code has 10 or 11.`,
      'The whole number, for example 01773 000000',
    ),
  email: (text: string) =>
    fault(
      'email.form',
      `${quote(text)} is not an e-mail address.`,
      'An address such as hello@example.org',
    ),
  web: (text: string) =>
    fault(
      'web.form',
      `${quote(text)} is not the address of a web page.`,
      'An address such as https://example.org/coffee',
    ),
  webShortener: (text: string, host: string) =>
    fault(
      'web.shortener',
      `${quote(text)} goes through ${host}, which hides where it leads and may stop working.`,
      'The address that you see after opening it',
    ),
  webIncomplete: (text: string, completed: string) =>
    warning('web.incomplete', `${quote(text)} was read as ${completed}.`, completed),
  ages: (text: string) => fault('ages.form', `The ages say ${quote(text)}.`, '18+ or 0–5 or all'),
  language: (text: string) =>
    fault(
      'language.code',
      `${quote(text)} is not the code of a language. Polish is pl, Urdu ur, Punjabi pa, British Sign Language bfi.`,
      'pl',
    ),
  point: (text: readonly string[]) =>
    fault(
      'at.form',
      `${quote(text.join(', '))} is not a place on the map.`,
      'at: [53.023, -1.481]',
    ),
  pointOutside: (lat: number, lng: number) =>
    fault(
      'at.outside',
      `${lat}, ${lng} lies outside Britain. Latitude comes first.`,
      lng > 49 && lng < 61 ? `at: [${lng}, ${lat}]` : 'at: [53.023, -1.481]',
    ),
  postcode: (text: string) =>
    fault(
      'postcode.form',
      `${quote(text)} is not a whole postcode.`,
      'A postcode such as DE56 1AA',
    ),
  idForm: (text: string) =>
    fault(
      'formerly.form',
      `${quote(text)} is not the old address of a listing.`,
      'formerly: [belper/old-name]',
    ),
  venueUnknown: (venue: string, town: string, meant: string) =>
    fault(
      'venue.unknown',
      `There is no venue ${quote(venue)} in content/venues/${town}/.`,
      meant || `A file content/venues/${town}/${venue}.md`,
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
      'venue: the name of a file in content/venues/, or place: online, by phone, at home, various',
    ),
  contactMissing: () =>
    fault(
      'contact.missing',
      'There is no way to get in touch. At least a phone number, an e-mail or a web page is needed.',
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
      'Plain words; **two stars** make bold',
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
      `The text holds a heading of level ${level}. Those above level 3 belong to the page.`,
      '### before the words of the heading',
    ),
  bodyLink: (address: string) =>
    fault(
      'body.link',
      `The text links to ${quote(address)}. A link begins with https:, mailto: or tel:, or names a page of this site.`,
      'https://…',
    ),
  bodyTooLong: (length: number) =>
    fault(
      'body.too-long',
      `The text holds ${length} characters. There is room for 6,000.`,
      'Keep to what a visitor needs to know',
    ),

  // The whole folder
  formerlyTaken: (id: string, by: string) =>
    fault(
      'formerly.taken',
      `The old address ${quote(id)} belongs to ${by}.`,
      'Take it out of one of the two',
    ),
  sayingTwice: (word: string, first: string, second: string) =>
    fault(
      'words.two-meanings',
      `${quote(word)} means ${first} here and ${second} elsewhere.`,
      'Keep the word in one of the two',
    ),
  slugTwice: (slug: string) =>
    fault('slug.twice', `${quote(slug)} stands twice in this file.`, 'Each slug once'),
  slugForm: (slug: string) =>
    fault(
      'slug.form',
      `${quote(slug)} is not a slug: small letters and digits, words joined by a dash.`,
      slugify(slug),
    ),
  slugTaken: (slug: string) =>
    fault(
      'slug.reserved',
      `${quote(slug)} is the name of a page of the site itself.`,
      `${slug}-group`,
    ),
  fileMissing: (file: string) =>
    fault(
      'file.missing',
      `There is no file ${file}.`,
      `A file ${file}, as content/README.md describes`,
    ),
  fileNotAList: (file: string) =>
    fault(
      'file.not-a-list',
      `${file} should be a list: each entry begins with a dash.`,
      '- { slug: walking, name: Walking group }',
    ),
  fileNotFields: (file: string) =>
    fault('file.not-fields', `${file} should hold fields and their values.`, 'name: …'),
} satisfies Record<string, (...found: never[]) => Fault>;

/** Words as a slug: `Friday Coffee – Belper` → `friday-coffee-belper`. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function fault(id: string, message: string, fix: string): Fault {
  return { id, message, fix };
}

function warning(id: string, message: string, fix: string): Fault {
  return { id, message, fix, severity: 'warning' };
}

function bold(field: string): string {
  return `**${field}**`;
}

function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `“${short}”`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return `title: ${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
}

function offerCost(text: string): string {
  if (/\d/.test(text)) return `cost: £${text.replace(/^[^\d]*/, '')}`;
  if (/^(?:none|no charge|nothing|no cost|nil)/i.test(text)) return 'cost: Free';
  return 'cost: Free, or cost: £2, or cost: Ask';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// 3/10/2026, 3.10.26 and 3 October 2026 are how the day is written in Britain.
function offerDay(text: string): string {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4}|\d{2})$/i.exec(
      text.trim(),
    );
  if (!match) return '';
  const [, date = '', monthText = '', yearText = ''] = match;
  const month = /^\d/.test(monthText)
    ? Number(monthText)
    : MONTHS.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  if (month < 1 || month > 12 || Number(date) > 31) return '';
  const year = yearText.length === 2 ? `20${yearText}` : yearText;
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
