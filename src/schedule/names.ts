import { isText } from './phrase.ts';
import { nearest } from './spelling.ts';
import type { Token } from './tokens.ts';
import { DAY_WORDS, FULL_WORDS, MONTH_WORDS, NTH_WORDS, NUMBER_WORDS } from './words.ts';

/**
 * Whether a word is part of a name, as in 'Wereham Village Hall', 'at Lion House' or 'Nimble Fingers meets': written
 * with one capital, and beside another such word or one that isNoun knows, or behind 'at', or before a verb. Names say
 * nothing about when, and nobody could list them; but what is or looks like a word of time is never taken for a name.
 */
export function isName(
  tokens: readonly Token[],
  at: number,
  isNoun: (token: Token | undefined) => boolean,
): boolean {
  if (!isCapital(tokens, at)) return false;
  let first = at;
  let last = at;
  for (let step = stepTo(tokens, first, -1); step > 0; step = stepTo(tokens, first, -1))
    first -= step;
  for (let step = stepTo(tokens, last, 1); step > 0; step = stepTo(tokens, last, 1)) last += step;
  const run = tokens.slice(first, last + 1);
  // 'Palm Sunday' is one Sunday, so a single day of the week behind a name may belong to it.
  const following = tokens[last + 1]?.text ?? '';
  const isBeforeDay = DAY_WORDS.has(following) && !/day'?s'?$/.test(following);
  if (at === last && isBeforeDay && !isNoun(tokens[at])) return false;
  // The noun may follow in small letters: 'Wereham village hall'.
  if (run.some(isNoun) || isNoun(tokens[last + 1])) return true;
  const lead = isText(tokens[first - 1], 'the') ? first - 2 : first - 1;
  if (isText(tokens[lead], 'at', 'in', 'near', 'opposite', 'behind', 'of', 'with')) return true;
  if (isText(tokens[last + 1], 'is', 'meet', 'meets', 'run', 'runs')) return true;
  if (run.length > 1 && !isBeforeDay) return true;
  // 'St Andrew's Church, West Dereham'
  return (
    isText(tokens[first - 1], ',') &&
    isCapital(tokens, first - 2) &&
    (isNoun(tokens[first - 2]) || isName(tokens, first - 2, isNoun))
  );
}

/** How far it is to the next word of a name: 1 beside it, 2 over 'of' or 'for' as in 'Friends of Allestree'; 0 for none. */
function stepTo(tokens: readonly Token[], at: number, way: 1 | -1): number {
  if (isCapital(tokens, at + way)) return 1;
  const isJoined = isText(tokens[at + way], 'of', 'for', 'and', '&', 'the', 'in');
  return isJoined && isCapital(tokens, at + 2 * way) ? 2 : 0;
}

/** Words that say or limit when; a capital does not make them a name. */
const OF_TIME: ReadonlySet<string> = new Set(
  `abeyance about ad advance advent after afternoon afternoons again agreed all allowing allows alternate
  alternating annual annually another any approx approximately apr april around arranged arrangement
  arrangements arrival arrive ask aug august autumn availability back bank before began beginning begun between
  bh bi biannual bimonthly biweekly booked break breaks but by call cancel canceled cancellation cancelled
  ceased certain changed changing check christmas christmastide circa close closed closes closing closure
  closures coming commence commenced commences commencing confirm confirmation confirmed contact daily date
  dates dawn day daylight days daytime dec december delayed demand dependent depending depends designated detail
  details discontinued diwali doors dry during dusk each early easter eastertide eid either email end ended
  ending ends enquire enquiries epiphany equinox eve even evening evenings every except exception exceptions
  excluding facebook feb february few final finish finished finishes finishing first fixture fixtures flexible
  following former formerly fortnight fortnightly from full fully further gap gaps generally good half halloween
  hanukkah harvest hiatus hilary hoc hol hold holiday holidays hols hopefully hour hours ht if info instead
  interval intervals irregular irregularly jan january jul july jun june last late later launch launched
  launches launching lent less likely limited lunchtime mainly many mar march match matchdays matches may maybe
  message michaelmas mid midday midnight midsummer midterm midweek minus month monthly months morning mornings
  most mostly moved moves moving na new next night nightly nights nil no non none noon normally not notice nov
  november now occasional occasionally oct october odd often once only opening opens or originally other page
  passover past pause paused payday pending pentecost penultimate perhaps permitting ph phone pilot planned
  please possibly postponed previous previously probably proposed provisional public quarter quarterly rain
  raining ramadan rarely register registration relaunch relaunching reopen reopened reopening reopens replaced
  replaces request requested rescheduled restarting restarts resume resumed resumes ring rota rotation roughly
  same season seasonal second see seldom selected semester semesters sep sept september sequence several shrove
  shut since snow snowy solstice solstices some sometimes soon specific spring start starting starts stopped
  stops subject summer sundown sunny sunrise sunset suspended suspension swapped switched tba tbc tbd teatime
  temporarily temporary term termly terms text than then tide tides till time times to today tomorrow trial
  trimester tt tto turn turns twice typically unconfirmed undecided unknown unless until usual usually variable
  variation varied varies various vary visit weather website week weekday weekdays weekend weekending weekends
  weekly weeks wet when whenever where while whit whitsun whitsuntide winter without working xmas year yearly
  years yesterday yet yule`.split(/\s+/),
);

/** Whether a word says or limits when, though not in a way that can be read. */
export function isOfTime(word: string): boolean {
  return OF_TIME.has(word);
}

function isCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}+(['’]\p{L}*)?$/u.test(token.raw)) return false;
  const word = token.text.replace(/'s?$/, '');
  // 'Mill Bank', but not 'Bank Holidays'
  if (word === 'bank') return !/^hol/.test(tokens[at + 1]?.text ?? '');
  if (OF_TIME.has(word) || TIME_WORDS.some((words) => words.has(token.text))) return false;
  return word.length < 4 || !isNearTime(word);
}

/** Kept, since a text of many words asks for each of them again and again. */
const NEAR_TIME = new Map<string, boolean>();

function isNearTime(word: string): boolean {
  let isNear = NEAR_TIME.get(word);
  if (isNear === undefined) {
    isNear = nearest(word, FULL_WORDS) !== null;
    NEAR_TIME.set(word, isNear);
  }
  return isNear;
}

const TIME_WORDS: readonly { has: (word: string) => boolean }[] = [
  DAY_WORDS,
  MONTH_WORDS,
  NTH_WORDS,
  NUMBER_WORDS,
];
