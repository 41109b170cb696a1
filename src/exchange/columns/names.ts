/** What columns of spreadsheets are called, and which field that is. */
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS } from '../../schedule/schedule.ts';
import { COLUMNS } from '../table/record.ts';
import { spacedName } from './columns.ts';
import { asksConsent } from './leftovers.ts';

const OF_HOURS =
  '(?: (?:(?:staffed )?(?:opening )?(?:hours|times?)|[ap]m|morning|afternoon|eve(?:ning)?))?$';
const DAY_COLUMNS = WEEKDAYS.map((day): [field: string, name: RegExp] => {
  const rest = nameOf(day).toLowerCase().slice(3);
  return [`when.${day}${rest}`, new RegExp(`\\b${day}(?:${rest}|r)?s?${OF_HOURS}`)];
});

/** What a column of this name holds, the first that fits; `when.` parts and all. */
const NAMES: readonly [field: string, name: RegExp][] = [
  [
    '',
    /^(?:id|ref|reference|uprn|unique property|row|no|number|#|timestamp|created|(?:last )?(?:updated|modified|edited)|status|statutory|year opened)\b|\bunstaffed\b|\binternal\b|\bconsent\b|\bgdpr\b|^(?:data )?sharing|^(?:author|creator|editor|owner|user)\b/,
  ],
  ['access.step-free', /wheelchair|step.?free|level access|disabled access|ramp/],
  ['access.accessible-toilet', /(?:accessible|disabled) (?:toilet|wc|loo)/],
  ['access.hearing-loop', /hearing|induction loop/],
  ['access.blue-badge-parking', /blue badge|disabled parking/],
  ['access.parking', /^(?:car )?parking(?: available)?$/],
  ['access.dementia-friendly', /^dementia.?friendly/],
  ...DAY_COLUMNS,
  ['checked-how', /^(?:how (?:was it )?(?:checked|verified)|checked how|checked by|verified by)$/],
  ['checked', /\b(?:last )?(?:checked|verified|confirmed|reviewed)\b/],
  ['contact.email', /\be-?mails?\b/],
  [
    'contact.phone',
    /\b(?:phone|tel|telephone|mobile|landline)\b|\btel\.?(?: no\.?)?$|^contact (?:number|no)\b/,
  ],
  [
    'contact.web',
    /\bweb ?(?:site|page|address)?\b|\burl\b|\blinks?$|\bfacebook\b|\bsocial media\b/,
  ],
  [
    'contact.name',
    /^(?:contact(?:'s)? (?:name|person)|name of contact|(?:key |main |named )?contact person|co-?ordinator|leader|lead(?: contact)?|who to ask for)$/,
  ],
  [
    'contact',
    /^(?:contacts?|(?:public )?contact (?:details?|info|information)|how to contact(?: us)?|get in touch|for (?:more )?info(?:rmation)? contact|who to (?:ring|call|contact|ask))$/,
  ],
  ['venue.name', /^where (?:do|does|is|are)\b.*\b(?:meet|held|happen|take place)/],
  ['venue.postcode', /\bpost ?code\b|^pc$|\bzip\b/],
  [
    'town',
    /^(?:town|town or (?:city|village)|town\/(?:city|village)|village|city|locality|(?:location|venue|building|nearest|post(?:al)?) ?(?:town|city|village)|place name|community)$|^(?:what|which) (?:town|village)\b/,
  ],
  [
    'venue.address',
    /\baddress\b|^street\b|^(?:building )?number and street$|^house ?(?:number|name)$/,
  ],
  [
    'venue.at',
    /^(?:(?:location|venue|address|place|geo|coordinates|position) )?(?:lat|latitude|lng|lon|long|longitude)$/,
  ],
  [
    'venue.name',
    /^(?:venues?|where|locations?|places?|building|hall|held at|meeting (?:place|point|venue)|where\?|sites?)\b|\b(?:venue|location|building)(?: name)?$|^(?:church|chapel|cent(?:re|er))$/,
  ],
  ['when.week', /\bweeks? (?:of|in) (?:the )?month\b|^which week|^week$|^week no/],
  [
    'when.often',
    /^(?:frequency|how often|repeats?|regularity|regular|recurrence|occurs|seasons?)\b/,
  ],
  ['when.duration', /^(?:duration|length|how long)\b/],
  [
    'when.start',
    /^what time\b.*\b(?:start|begin|open)|^(?:start|starts|starting|from|opens?|opening|begin|begins)(?: ?times?| at)?$|^time (?:from|start)|^arriv(?:es?|al)\b/,
  ],
  [
    'when.end',
    /^what time\b.*\b(?:finish|end|close)|^(?:end|ends|finish|finishes|to|closes?|closing|until)(?: ?times?| at)?$|^time (?:to|end|finish)|^depart(?:s|ure)?\b/,
  ],
  ['when.from', /^(?:start|first|from) date$|^date (?:from|start)/],
  ['when.until', /^(?:end|last|until) date$|^date (?:to|until|end)/],
  ['when.term', /^(?:in )?term.?time(?: only)?$/],
  [
    'when.except',
    /\bexcept|\bexclu(?:d|sions?\b)|\bclosures?\b|^not on|^closed on|^(?:breaks?|holidays?)(?: dates?)?$/,
  ],
  [
    'when',
    /^when\b|^where (?:and|&) when|\bdays?,? ?(?:and|&|\/|\+)? ?times?\b|\btimes?,? ?(?:and|&|\/|\+)? ?(?:days?|dates?)\b|\bdates?,? ?(?:and|&|\/|\+)? ?times?\b|\bopening (?:hours|times|days)\b|\b(?:session|meeting|class) (?:times?|dates?|days?)\b|^(?:schedule|timetable|sessions|day\/time|hours)$|^(?:frequency|day) ?(?:and|&|\/) ?(?:time|day)/,
  ],
  [
    'when.day',
    /^(?:(?:secondary |other |second )?days?(?: ?\d)?|weekday|days? of (?:the )?week|days? (?:held|open)|meeting days?|meets(?: on)?|dates?|(?:event|session) date)$|^(?:which|what) days?\b/,
  ],
  [
    'when.time',
    /^(?:times?|hours|(?:meeting|event) times?|[ap]m|morning|afternoon|evening)$|^what times?\b/,
  ],
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
    /^(?:type|category|categories|kind|theme|classification|service taxonom(?:y|ies))\b|\b(?:activity|service|group|event) (?:type|category)$|^type of\b|^(?:which|what) (?:type|kind|sort|category)\b/,
  ],
  [
    'organiser',
    /\b(?:organi[sz]er|organi[sz]ation|organi[sz]ed by|provider|run by|delivered by|charity|host|local authority|group leader organisation)\b/,
  ],
  ['source', /^(?:source|where from|information from)$/],
  [
    'title',
    /^(?:title|name|what|(?:group|activity|service|club|session|class|event|project|scheme|course|workshop|library|warm space)(?: ?\/ ?(?:group|activity|service|club|session|class|event|project))?)$|^(?:name of )?(?:the )?(?:community )?(?:group|activity|service|club|session|class|event|project|scheme|course|workshop|organi[sz]ation|library)(?:'s)? ?(?:name|title)?$|^what'?s on$/,
  ],
  [
    'title',
    /^(?!contact|venue|building|street|road|file|first|last|user|sur|staff)[a-z'’ -]{3,30} name$/,
  ],
  [
    'title',
    /^name of (?!contact|venue|building|street|road|person|leader|church|chapel|hall|school|council|town|village)\p{L}[\p{L}' -]{2,40}$/u,
  ],
  [
    'description',
    /\b(?:description|details|about|summary|information|what happens|what is it|what we do|blurb|info)\b/,
  ],
];

/** What may stand before the name of a column that says it all, as where names of groups stand above it. */
const OF_GROUP =
  /^(?:when|where|session|event|times?|timings?|attributes|properties|addr)[ :–-]+(?=(?:house ?(?:number|name)|street|city|days?|times?|starts?|finish|ends?|from|until|duration|venue|post ?code|address|town|name|type)\b)/;

/** What a part of something in JSON is called for programs alone: `location.type`, `organizer.id`. */
const OF_PROGRAMS = /\.(?:@?type|@?context|@?id|_id|key|__v)$/i;

/** The field that a column of this name holds, '' for one that is of no use here, null when the name says nothing. */
export function fieldOf(column: string): string | null {
  const name = spacedName(column)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\.+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/\((start|begin|from|end|finish|to|until)\w*\)/g, ' $1')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(?:please )?(?:enter|state|give|tell us|add|provide|confirm) /, '')
    .replace(/^(?:what|which) (?:is|are) (?:the|your) /, '')
    .replace(/\b(?:your|our) /g, '')
    .replace(/\s+/g, ' ')
    .replace(OF_GROUP, '')
    .replace(/[*:?\s]+$/, '')
    .trim();
  if (COLUMNS.includes(column)) return column;
  if (asksConsent(column) || OF_PROGRAMS.test(column)) return '';
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  return known ?? ofOneLanguage(column) ?? ofPath(column);
}

// Whatever it is a part of, a start date in JSON is one: `timeList.startDate`.
function ofPath(column: string): string | null {
  const field = column.includes('.') ? fieldOf(column.slice(column.indexOf('.') + 1)) : null;
  return field?.startsWith('when') ? field : null;
}

// A name in two languages, `Enw / Name`, of which one says it; `Start / End` says two things.
function ofOneLanguage(column: string): string | null {
  const parts = column.split(/\s+[/|]\s+/);
  if (parts.length < 2) return null;
  const [only, ...others] = new Set(parts.map(fieldOf).filter((field) => field !== null));
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a cell may be the name of a column, so that the row of names is found. */
export function isColumnName(cell: string): boolean {
  return cell.length <= 60 && fieldOf(cell) !== null;
}
