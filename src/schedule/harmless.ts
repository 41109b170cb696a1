import { isName } from './names.ts';
import { after, phrases, isText, skip } from './phrase.ts';
import type { Token } from './tokens.ts';

/*
 * Words that say nothing about when, and so may stand in a `when:` line. Whatever is not here is refused.
 * A word that could change a time must never be added, however often people write it: about, after, any, before,
 * check, dates, details, doors, if, late, most, next, no, normally, not, or, other, some, times, until, usually,
 * various, website, when; nor a season, a feast or a number.
 */

/** The place behind words that say nothing about when, or -1 the words at a place are not such. */
export function afterHarmless(tokens: readonly Token[], at: number): number {
  return Math.max(
    after(tokens, at, PHRASES),
    isHarmless(tokens[at]) || isToDo(tokens, at) || isName(tokens, at, isNoun) ? at + 1 : -1,
  );
}

/** The place behind figures that are no times: ages, prices, the last entry, a postcode; or -1. */
export function afterFigures(tokens: readonly Token[], at: number): number {
  return Math.max(
    afterAges(tokens, at),
    afterPrice(tokens, at),
    afterLastEntry(tokens, at),
    afterPostcode(tokens, at),
  );
}

const LITTLE_WORDS = `
  a all also an and are at away be being both by can each every for has have here in is it it's its just my of on
  only our that the their there they this to us we we're we've who will with you your yourself`;

const DEEDS = `
  along bring browse chat come complete continue continues draw eat enjoy extend fill find get go help hold join
  joining keep learn like love make meet meeting meets offer offering offers play playing provide provided provides
  relax run running runs serve served serves serving sing sit socialise stay take takes talk turn use visit
  volunteer want wants welcome welcomes welcoming would`;

const PEOPLE = `
  adult adults ages anyone babies baby carer carers child children daughter everybody everyone families family
  friend friends grandparents kids ladies lady members men men's mum mums neighbours parent parents people person
  public pupils residents seniors son staff sufferers team toddler toddlers villagers visitors volunteers women
  women's young youth youths`;

const PLACES = `
  area association avenue building cafe cafes café centre chapel church city community council crypt downstairs
  drive entrance environment floor foyer gallery garden gardens ground gym hall house hub hubs kitchen lane library
  lounge lower main market museum office parish park place pub road room rooms school shop site space spaces spot
  square street studio town upper upstairs venue village`;

const FARE = `
  bacon biscuits bread breakfast brew buns cake cakes cereals cheese chocolate coffee cold cooked croissants cuppa
  drink drinks food free fruit homemade hot lunch meal meals milk porridge refreshments roll rolls sandwiches scones
  snack snacks soup supper tea teacakes teas toast toasted`;

const THINGS_TO_DO = `
  accessibility activities activity advice aerobics art arts autism badminton band banter beginners benefits
  bereavement bingo blind board boccia book books bowling bowls breakfast bridge cancer cards cash ceramics chess
  chi choir citizens class classes clinic clothes club clubs communal company computer computers conversation
  cooking counselling craft crafts crafty creative crochet cup curling dance dancing darts deaf debt dementia
  diabetes digital dominoes drama drawing employment english entertainment esol evensong event events exercise
  fellowship filling film fit fitness foodbank football form french fridge friendship fun games gaming gardening
  german group groups guitar health hearing heritage history hobby housing italian jigsaw jigsaws job jobs keep
  knit knitting language languages larder lego lgbtq line luncheon mahjong mass meeting meetings mend mental messy
  music natter orchestra painting pantry parcels parkinson's parkinsons patchwork photography pilates playgroup
  poetry pool pop pottery prayer prize project puzzle puzzles quiet quilting quiz rainbow ramblers reading recital
  refugees repair rhyme rhymetime sale scrabble service services session sessions sew sewing shed sheds sight
  singing skills snooker social socials spanish stories story storytime stroke strollers support surgery swap
  swimming table tai talks tennis therapy tots toy toys training ukulele uniform up veterans walk walking walks
  warm welcome wellbeing whist workshop workshops worship writers writing yoga zumba`;

const TALK = `
  access accessed accessible advised attached available based booking bookings charge charity chatty cost cosy
  different donation donations dropin elderly entry essential friendly fun general great happy held homemade
  include includes including inclusive informal light lots love lovely low manned necessary new official open
  opening opens operate operates optional organised range real recommended regular required safe together variety
  via wheelchair wifi`;

const NOUNS = wordsOf(PEOPLE, PLACES, FARE, THINGS_TO_DO);
const HARMLESS = wordsOf(LITTLE_WORDS, DEEDS, PEOPLE, PLACES, FARE, THINGS_TO_DO, TALK);

function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.trim().split(/\s+/)));
}

/** Words that are harmless only together. */
const PHRASES = phrases([
  'a week',
  'all the year round',
  'all year',
  'all year round',
  'as well',
  'bank holidays included',
  'coffee afternoon',
  'coffee afternoons',
  'coffee morning',
  'coffee mornings',
  'day centre',
  'drop in',
  'drop ins',
  'have a go',
  'in advance',
  'including bank holidays',
  'no booking necessary',
  'no booking needed',
  'no booking required',
  'no charge',
  'no cost',
  'no need to book',
  'of the week',
  'open hours',
  'opening hours',
  'opening time',
  'opening times',
  'open times',
  'food bank',
  'food banks',
  'make do and mend',
  'per session',
  'phone line',
  'followed by',
  'where we',
  'where you',
  'per week',
  'throughout the year',
  'very welcome',
  'times :',
  'time :',
  'hours :',
  'when :',
  'tiny tots',
  'wi fi',
  'year round',
  'lunchtime',
  'lunchtimes',
]);

function isHarmless(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'web' ||
      HARMLESS.has(token.text) ||
      HARMLESS.has(token.text.replace(/'s?$/, '')))
  );
}

/** 'open to all', 'to come along', 'from the café': before figures, days or months 'to' and 'from' are never passed over. */
function isToDo(tokens: readonly Token[], at: number): boolean {
  if (!isText(tokens[at], 'to', 'from')) return false;
  const place = skip(tokens, at + 1, ARTICLES);
  if (isNoun(tokens[place]) || isName(tokens, place, isNoun)) return true;
  const isVerb = isHarmless(tokens[place]) && !isText(tokens[place], 'at', 'on', 'every', 'each');
  return isText(tokens[at], 'to') && place === at + 1 && isVerb;
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && NOUNS.has(token.text.replace(/'s?$/, ''));
}

const ARTICLES = phrases(['the', 'a', 'our']);
const OVER = phrases(['over', 'over the age of', 'under', 'under the age of']);
const AGED = phrases(['age', 'ages', 'aged', 'aged between', 'ages between']);
const TO = phrases(['-', 'to', 'and']);
const OLD = phrases(['old', 'olds', 'of age', '- old', '- olds']);
const AND_OVER = phrases(['+', 'and over', 'and under']);
const HALF = phrases(['am', 'pm']);
const LAST_ENTRY = phrases([
  'last entry',
  'last admission',
  'last orders',
  'last entry at',
  'last entry is',
]);
const AGES = /^(years?|yrs?)$/;

/** 'ages 5 to 11', '11–16 years', 'over 50s', 'under 5s', '18+'. */
function afterAges(tokens: readonly Token[], at: number): number {
  const over = after(tokens, at, OVER);
  if (over > 0) return afterNumber(tokens, over);
  const led = after(tokens, at, AGED);
  const start = led > 0 ? led : at;
  const first = tokens[start];
  if (first?.kind !== 'number' || first.text.length > 2) return -1;
  const to = after(tokens, start + 1, TO);
  const second = to > 0 && tokens[to]?.kind === 'number' ? to + 1 : start + 1;
  const unit = AGES.test(tokens[second]?.text ?? '')
    ? second + 1
    : isText(tokens[second], '-') && AGES.test(tokens[second + 1]?.text ?? '')
      ? second + 2
      : -1;
  const old = unit > 0 ? skip(tokens, unit, OLD) : -1;
  if (old > 0) return old;
  if (isText(tokens[start + 1], '+')) return start + 2;
  return led > 0 ? skip(tokens, second, AND_OVER) : -1;
}

function afterNumber(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return -1;
  return isText(tokens[at + 1], 's', "'s") && !tokens[at + 1]!.space ? at + 2 : -1;
}

/** '£2', '£1.50', '50p'. */
function afterPrice(tokens: readonly Token[], at: number): number {
  if (isText(tokens[at], '£') && /^(number|clock)$/.test(tokens[at + 1]?.kind ?? '')) return at + 2;
  return tokens[at]?.kind === 'number' && isText(tokens[at + 1], 'p') ? at + 2 : -1;
}

/** '(last entry 4.30pm)': a time, but not one of a session. */
function afterLastEntry(tokens: readonly Token[], at: number): number {
  const time = after(tokens, at, LAST_ENTRY);
  if (time < 0 || !/^(number|clock)$/.test(tokens[time]?.kind ?? '')) return -1;
  return skip(tokens, time + 1, HALF);
}

/** 'DE56 1AB', in capitals, since 'on1 2pm' is a time. */
function afterPostcode(tokens: readonly Token[], at: number): number {
  const [area, district, sector, unit] = tokens.slice(at, at + 4);
  if (!area || !unit || district?.space || !sector?.space || unit.space) return -1;
  const isCode =
    /^[A-Z]{1,2}$/.test(area.raw) &&
    /^\d{1,2}$/.test(district?.raw ?? '') &&
    /^\d$/.test(sector.raw) &&
    /^[A-Z]{2}$/.test(unit.raw);
  return isCode && !/^[AP]M$/.test(unit.raw) ? at + 4 : -1;
}
