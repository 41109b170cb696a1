/** A guess at the column map, from what the columns are called and what their cells look like: to be looked at before it is used. */
import type { Vocabulary } from '../listings/vocabulary.ts';
import { columnsIn, fromColumns, fromText, type ColumnMap, type From } from './columns.ts';
import { COLUMNS } from './record.ts';
import type { Sheet } from './sheet.ts';
import { termNamed, termsIn } from './terms.ts';

/** What a column of this name holds, the first that fits; `when.` parts and all. */
const NAMES: readonly [field: string, name: RegExp][] = [
  [
    '',
    /^(?:id|ref|reference|uprn|unique property|row|no|number|#|timestamp|created|status|statutory|year opened)\b|\bunstaffed\b|\binternal\b|\bconsent\b|\bgdpr\b|^(?:data )?sharing/,
  ],
  ['access.step-free', /wheelchair|step.?free|level access|disabled access|ramp/],
  ['access.accessible-toilet', /(?:accessible|disabled) (?:toilet|wc|loo)/],
  ['access.hearing-loop', /hearing|induction loop/],
  ['access.blue-badge-parking', /blue badge|disabled parking/],
  ['access.parking', /^(?:car )?parking(?: available)?$/],
  ['access.dementia-friendly', /^dementia.?friendly/],
  ['when.monday', /(?:^|\b)mon(?:day)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  ['when.tuesday', /(?:^|\b)tues?(?:day)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  ['when.wednesday', /(?:^|\b)wed(?:s|nesday)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  [
    'when.thursday',
    /(?:^|\b)thu(?:r|rs|rsday)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/,
  ],
  ['when.friday', /(?:^|\b)fri(?:day)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  ['when.saturday', /(?:^|\b)sat(?:urday)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  ['when.sunday', /(?:^|\b)sun(?:day)?s?(?: (?:staffed )?(?:opening )?(?:hours|times?))?$/],
  ['checked-how', /^(?:how (?:was it )?(?:checked|verified)|checked how|checked by|verified by)$/],
  ['checked', /\b(?:last )?(?:checked|verified|confirmed|reviewed)\b/],
  ['contact.email', /\be-?mails?\b/],
  [
    'contact.phone',
    /\b(?:phone|tel|telephone|mobile|landline)\b|\btel\.?(?: no\.?)?$|^contact (?:number|no)\b/,
  ],
  ['contact.web', /\bweb ?(?:site|page|address)?\b|\burl\b|^links?$|\bfacebook\b|\bonline link\b/],
  [
    'contact.name',
    /^(?:contact(?:'s)? (?:name|person)|name of contact|(?:key |main |named )?contact person|co-?ordinator|leader|lead(?: contact)?|who to ask for)$/,
  ],
  [
    'contact',
    /^(?:contact|contacts|contact (?:details|info|information)|how to contact(?: us)?|get in touch|for (?:more )?info(?:rmation)? contact)$/,
  ],
  ['venue.postcode', /\bpost ?code\b|^pc$|\bzip\b/],
  [
    'town',
    /^(?:town|town or (?:city|village)|town\/(?:city|village)|village|city|locality|location town|nearest town|place name|community)$/,
  ],
  ['venue.address', /\baddress\b|^street\b|^(?:building )?number and street$/],
  [
    'venue.name',
    /^(?:venue|where|location|place|building|hall|held at|meeting (?:place|point|venue)|where\?|site)\b|\b(?:venue|location|building)(?: name)?$/,
  ],
  ['when.week', /\bweeks? (?:of|in) (?:the )?month\b|^which week|^weeks?$|^week no/],
  ['when.often', /^(?:frequency|how often|repeats?|regularity|recurrence|occurs)\b/],
  [
    'when.start',
    /^(?:start|starts|starting|from|opens?|opening|begin|begins)(?: ?times?| at)?$|^time (?:from|start)/,
  ],
  [
    'when.end',
    /^(?:end|ends|finish|finishes|to|closes?|closing|until)(?: ?times?| at)?$|^time (?:to|end|finish)/,
  ],
  ['when.from', /^(?:start|first|from) date$|^date (?:from|start)/],
  ['when.until', /^(?:end|last|until) date$|^date (?:to|until|end)/],
  ['when.except', /\bexcept|\bclosures?\b|^not on|^closed on|^term time/],
  [
    'when',
    /^when\b|\bdays?,? ?(?:and|&|\/|\+)? ?times?\b|\btimes?,? ?(?:and|&|\/|\+)? ?(?:days?|dates?)\b|\bdates?,? ?(?:and|&|\/|\+)? ?times?\b|\bopening (?:hours|times|days)\b|\b(?:session|meeting|class) (?:times?|dates?|days?)\b|^(?:schedule|timetable|sessions|day\/time|hours)$|^(?:frequency|day) ?(?:and|&|\/) ?(?:time|day)/,
  ],
  [
    'when.day',
    /^(?:days?|weekday|day\(s\)|days? of (?:the )?week|days? (?:held|open)|meeting day|which days?)\??$/,
  ],
  ['when.time', /^(?:times?|time\(s\)|hours|what time)\??$/],
  ['ended', /^(?:year closed|date closed|closed|end(?:ed)?|date ended|ceased)$/],
  ['cost', /\b(?:cost|price|fees?|charges?|entry|admission)\b|^£|^how much/],
  ['join', /\b(?:booking|book|how to (?:join|attend|access|start)|referral|referrals|drop.?in)\b/],
  ['ages', /^(?:ages?|age (?:range|group|limit)s?|ages? from)\b/],
  ['languages', /^languages?\b/],
  [
    'for',
    /^(?:audience|who (?:is it |it is |it's )?for|who can (?:come|attend)|suitable for|target (?:group|audience)|eligibility|client group|for whom|aimed at|suitabilit(?:y|ies))\??$/,
  ],
  [
    'helps-with',
    /\b(?:needs?|helps? with|support (?:for|with)|conditions?|reasons?|health issues?)\b/,
  ],
  [
    'kind',
    /^(?:type|category|categories|kind|theme|classification|service taxonom(?:y|ies))\b|\b(?:activity|service|group|event) (?:type|category)$|^type of\b/,
  ],
  [
    'organiser',
    /\b(?:organi[sz]er|organi[sz]ation|organi[sz]ed by|provider|run by|delivered by|charity|host|local authority|group leader organisation)\b/,
  ],
  ['source', /^(?:source|where from|information from)$/],
  [
    'title',
    /^(?:title|name|group|activity|service|club|session|class|event|project|what|scheme|library)\??$|^(?:name of )?(?:the )?(?:group|activity|service|club|session|class|event|project|scheme|organi[sz]ation|library)(?:'s)? ?(?:name|title)?$|^what'?s on$/,
  ],
  [
    'description',
    /\b(?:description|details|about|summary|information|what happens|what is it|what we do|blurb|info)\b/,
  ],
];

/** Fields that several columns may share; of all others, the first column alone is taken. */
const SHARED = ['venue.address', 'description', 'helps-with', 'contact.phone'];

/** What cells of a column look like when its name says nothing; the share of filled cells that have to. */
const LOOKS: readonly [field: string, cell: RegExp, share: number][] = [
  ['contact.email', /^(?:mailto:)?\S+@\S+\.\w+$/, 0.6],
  ['contact.web', /^(?:https?:\/\/|www\.)\S+$/i, 0.6],
  ['venue.postcode', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, 0.6],
  ['contact.phone', /^\+?(?=(?:\D*\d){9,12}\D*$)[\d\s()-]+$/, 0.6],
  ['when', /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.*\d/i, 0.5],
  ['when.day', /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i, 0.6],
];

/** A guess at a map, and the columns it has no use for with some of what is in them. */
export function guessMap(
  sheet: Sheet,
  vocabulary: Vocabulary,
): { map: ColumnMap; others: { column: string; holds: string }[] } {
  const isOwn = sheet.columns.every((column) => COLUMNS.includes(column));
  const fields = new Map<string, From>();
  const used = new Set<string>();
  const take = (field: string, column: string) => {
    const known = fields.get(field);
    if (known && !SHARED.includes(field)) return;
    fields.set(field, fromColumns(...(known?.columns ?? []), column));
    used.add(column);
  };
  for (const column of sheet.columns) {
    const field = isOwn ? column : fieldOf(column);
    if (field !== null && field !== '') take(field, column);
  }
  for (const [index, column] of sheet.columns.entries()) {
    if (used.has(column) || fieldOf(column) === '') continue;
    const cells = sheet.rows.map(({ cells: all }) => all[index] ?? '').filter(Boolean);
    const look = LOOKS.find(
      ([field, pattern, share]) =>
        !fields.has(field) &&
        cells.length > 0 &&
        cells.filter((cell) => pattern.test(cell)).length >= cells.length * share,
    );
    if (look) take(look[0], column);
  }
  settleWhen(fields);
  settleNames(fields, sheet, vocabulary);
  const map = { fields, fillDown: [] };
  return { map, others: othersOf(sheet, map) };
}

/** The columns that a map has no use for, and some of what is in them. */
export function othersOf(
  sheet: Sheet,
  { fields, fillDown }: ColumnMap,
): { column: string; holds: string }[] {
  const inUse = new Set([
    ...fillDown,
    ...[...fields.values()].flatMap(({ columns, is }) => [...columns, ...columnsIn(is)]),
  ]);
  return sheet.columns.flatMap((column, index) =>
    inUse.has(column) ? [] : [{ column, holds: someOf(sheet, index) }],
  );
}

/** The field that a column of this name holds, '' for one that is of no use here, null when the name says nothing. */
export function fieldOf(column: string): string | null {
  const name = column
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[_.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[*:?]+$/, '')
    .trim();
  if (COLUMNS.includes(column)) return column;
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

// Days with hours in their own columns, or one column with all, or parts: never two of them together.
function settleWhen(fields: Map<string, From>): void {
  const days = [...fields.keys()].filter((name) => /^when\.\w+day$/.test(name));
  const drop = (names: readonly string[]) => {
    for (const name of names) fields.delete(name);
  };
  const parts = ['day', 'time', 'start', 'end', 'week', 'often'].map((part) => `when.${part}`);
  if (days.length >= 3) return drop(['when', ...parts]);
  drop(days);
  const isWhole = fields.has('when.day') && (fields.has('when.time') || fields.has('when.start'));
  if (isWhole) fields.delete('when');
  else if (fields.has('when')) drop(parts);
  else if (fields.has('when.day')) {
    // A column called “Day” alone may say all.
    fields.set('when', fields.get('when.day')!);
    drop(['when.day']);
  } else if (fields.has('when.time') && !fields.has('when.often')) {
    fields.set('when', fields.get('when.time')!);
    drop(['when.time']);
  }
}

function settleNames(fields: Map<string, From>, sheet: Sheet, vocabulary: Vocabulary): void {
  // A sheet of organisations calls the group by the organisation's name, and the other way round.
  const organiser = fields.get('organiser');
  if (!fields.has('title') && organiser) fields.set('title', organiser);
  const title = fields.get('title');
  const [column = ''] = title?.columns ?? [];
  const [, noun = ''] = /^(?:name of )?(.+?)s?(?:'s)? name$/i.exec(column) ?? [];
  const [ofName] = termsIn(noun, vocabulary.kinds);
  if (!title) return;
  if (ofName && !namesKinds(fields.get('kind'), sheet, vocabulary)) {
    fields.set('kind', fromText(ofName));
    fields.set('title', { ...title, ending: noun });
  } else {
    // Where the column of kinds names none, the title may.
    const columns = new Set([...(fields.get('kind')?.columns ?? []), ...title.columns]);
    fields.set('kind', fromColumns(...columns));
  }
}

/** Whether most cells of a column name a kind. */
function namesKinds(from: From | undefined, sheet: Sheet, { kinds, sayings }: Vocabulary): boolean {
  const at = sheet.columns.indexOf(from?.columns[0] ?? '');
  const cells = sheet.rows.map(({ cells: all }) => all[at] ?? '').filter(Boolean);
  const named = cells.filter((cell) => termNamed(cell, kinds, sayings, 'kind') !== '');
  return named.length > cells.length / 2;
}

function someOf(sheet: Sheet, index: number): string {
  const cells = sheet.rows.map(({ cells: all }) => all[index] ?? '').filter(Boolean);
  const some = [...new Set(cells)]
    .slice(0, 3)
    .map((cell) => cell.replace(/\s+/g, ' ').slice(0, 40));
  return some.length === 0 ? 'empty' : some.join(' · ');
}
