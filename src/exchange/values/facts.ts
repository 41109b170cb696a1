/** Facts with few possible values, in the words of a spreadsheet → in those of a listing. */
import { ACCESS_FACTS } from '../../listings/labels.ts';
import { offerAges, offerDay, offerJoin, offerLanguage, quote } from '../../listings/offers.ts';
import { ages, fold, language } from '../../listings/readers.ts';
import { isDay } from '../../schedule/dates.ts';
import type { Entry } from '../entry.ts';
import { change, leave, misfit } from '../remarks.ts';
import { serialDay } from '../table/cells.ts';

/** What a column may ask, and what a yes and a no to it say. */
const ASKED: readonly [question: RegExp, yes: string, no: string][] = [
  [/referr/i, 'Referral needed', ''],
  [/drop.?in|turn up|walk.?in/i, 'Just turn up', ''],
  [/book|regist|ticket|appointment|in advance/i, 'Book first', 'Just turn up'],
];

const WAYS = /[^\s@:,;]+@[^\s@,;]+\.[a-z]{2,}|(?<![\d+])(?:\+44|0)[\d ()-]{8,}\d/gi;

/** How to come: what to do before. */
export function settleJoin({ values, remarks }: Entry): void {
  const { join } = values;
  if (join === undefined) return;
  const [page] = /^(?:https?:\/\/|www\.)\S+$/i.exec(join) ?? [];
  if (page !== undefined) {
    // Where to book, and not how.
    if (values['contact.web'] === undefined) values['contact.web'] = page;
    delete values['join'];
    return;
  }
  // Where to book is a way to get in touch, too.
  const ways = join.match(WAYS);
  const isKnown = Object.keys(values).some((field) => field.startsWith('contact'));
  if (ways && !isKnown) values['contact'] = ways.join('\n');
  const [, question = '', answer = ''] = /^(.+): (y|yes|true|✓|n|no|false)$/i.exec(join) ?? [];
  const [, yes = '', no = ''] = ASKED.find(([pattern]) => pattern.test(question)) ?? [];
  const said = fold(join);
  const fixed = ['Just turn up', 'Book first', 'Ask first', 'Referral needed'].find(
    (one) => fold(one) === said,
  );
  const only = question === '' ? offerJoin(said) : /^[nf]/i.test(answer) ? no : yes;
  delete values['join'];
  // That nobody has to be referred does not say what to do instead.
  if (only === '' && /^[nf]/i.test(answer) && yes !== '') return;
  if (fixed || only) values['join'] = fixed ?? only;
  if (fixed) return;
  remarks.push(
    only
      ? change('join', `${quote(join)} was written as “${only}”.`)
      : leave(
          'join',
          `${quote(join)} was not used.`,
          'Just turn up, Book first, Ask first or Referral needed',
        ),
  );
}

/** Ages between two bounds, each of which may be missing; nobody is as old as programs say. */
export function agesBetween(least: string, most: string): string {
  if (least === '' && most === '') return '';
  if (most === '' || Number(most) >= 99) return Number(least) > 0 ? `${Number(least)}+` : 'all';
  return `${Number(least) || 0}–${most}`;
}

/** Ages, languages, access, and when somebody made sure of it and how. */
export function settleFacts(entry: Entry): void {
  const { values, remarks } = entry;
  // Of two columns, one may be empty; nobody is as old as spreadsheets say.
  const years = values['ages']
    ?.replace(/ to (?:99|1[0-4]\d)$/, ' to')
    .replace(/^(\d+) to$/, '$1+')
    .replace(/^to (?=\d)/, 'up to ');
  if (years !== undefined) {
    const offer = 'value' in ages(years) ? years : offerAges(years);
    delete values['ages'];
    if (offer && 'value' in ages(offer)) values['ages'] = offer;
    else remarks.push(leave('ages', `${quote(years)} was not used.`, '18+, or 0–5, or all'));
    if (offer && offer !== years)
      remarks.push(change('ages', `${quote(years)} was written as “${offer}”.`));
  }
  if (values['languages'] !== undefined) {
    const words = values['languages'].split(/[,;/\n]|\band\b/).map((word) => word.trim());
    const codes = words
      .filter((word) => word && !/^en(?:glish)?\b/i.test(word))
      .map((word) => [word, 'value' in language(word) ? word : offerLanguage(word)]);
    values['languages'] = codes
      .map(([, code]) => code)
      .filter(Boolean)
      .join(', ');
    for (const [word = '', code] of codes)
      if (!code)
        remarks.push(
          leave(
            'languages',
            `${quote(word)} was not used: it has no code that is known.`,
            'A code such as pl',
          ),
        );
  }
  for (const name of Object.keys(values))
    if (name.startsWith('access.') || name.startsWith('venue.access.')) settleAccess(entry, name);
  const checked = values['checked'];
  if (checked !== undefined) {
    const day = serialDay(checked) || offerDay(checked.replace(/[T ]\d\d:\d\d.*$/, '')) || checked;
    values['checked'] = day;
    if (!isDay(day) && !isDay(`${day}-01`)) {
      delete values['checked'];
      remarks.push(
        misfit(
          'checked',
          `${quote(checked)} is not a date that can be read.`,
          'A date such as 2026-10-03, or --checked for those that have none',
        ),
      );
    }
  }
  const how = values['checked-how'];
  if (how !== undefined) values['checked-how'] = checkedHow(how) || how;
}

function checkedHow(text: string): string {
  const said = fold(text);
  if (/phone|rang|call|tel/.test(said)) return 'phone';
  if (/web|online|internet|facebook/.test(said)) return 'website';
  if (/visit|in person|went/.test(said)) return 'visit';
  return /organi[sz]er|group (?:told|said)|provider/.test(said) ? 'organiser' : '';
}

function settleAccess({ values, remarks }: Entry, name: string): void {
  const said = fold(values[name] ?? '');
  const label =
    ACCESS_FACTS[name.replace(/^(?:venue\.)?access\./, '') as keyof typeof ACCESS_FACTS] ?? name;
  if (/^(?:y|yes|true|✓|✔|x|1|available)$/.test(said)) values[name] = 'yes';
  else if (/^(?:n|no|false|✗|0|none)$/.test(said)) values[name] = 'no';
  else {
    delete values[name];
    if (!/^(?:not known|unknown|\??|don't know|dk)$/.test(said))
      remarks.push(
        leave(name, `${label}: ${quote(said)} was not used, since it is neither yes nor no.`),
      );
  }
}
