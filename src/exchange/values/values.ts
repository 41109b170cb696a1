/** Values in the words of a spreadsheet → in the words of a listing; what was changed or could not be used is told. */
import { quote, offerCost, offerDay, sentenceCase } from '../../listings/offers.ts';
import { cost } from '../../listings/readers.ts';
import type { Town, Vocabulary } from '../../listings/vocabulary.ts';
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day } from '../../schedule/schedule.ts';
import type { Entry } from '../entry.ts';
import { change, leave, misfit, pass } from '../remarks.ts';
import { plainText, serialDay } from '../table/cells.ts';
import { longhand, tidyHours } from './clocks.ts';
import { settleContact } from './contacts.ts';
import { settleFacts, settleJoin } from './facts.ts';
import { whenFaults, whenOfColumns } from './hours.ts';
import { termNamed, termsIn } from './terms.ts';

/** What an import knows beside the file: the words a listing may use, and what whoever started it said. */
export interface Terms {
  vocabulary: Vocabulary;
  today: Day;
  /** Values by their fields for rows that have none of their own. */
  set: Readonly<Record<string, string>>;
  /** Contacts of private persons have been asked for: they may be published. */
  keepContacts: boolean;
}

/** Settles every value of an entry but those of its town and venue; the entry is changed. */
export function settleValues(entry: Entry, known: Terms): void {
  if (isOver(entry, known.today)) return;
  settleTitle(entry, known.vocabulary.towns);
  settleKind(entry, known);
  settleTerms(entry, 'helps-with', 'need', known.vocabulary);
  settleTerms(entry, 'for', 'audience', known.vocabulary);
  settleWhen(entry);
  settleCost(entry);
  settleJoin(entry);
  settleFacts(entry);
  settleText(entry);
  settleContact(entry, known);
  entry.values['organiser'] ??= 'Not known';
}

function isOver(entry: Entry, today: Day): boolean {
  const { ended = '' } = entry.values;
  delete entry.values['ended'];
  if (/^(?:no|n|false|open|0|current|active)?$/i.test(ended)) return false;
  const said = serialDay(ended) || offerDay(ended) || ended;
  const isPast = /^\d{4}/.test(said) && said.slice(0, 10) <= today;
  const isNamed = /^(?:yes|y|true|closed|ended|ceased|inactive)$/i.test(ended);
  if (isPast || isNamed) {
    entry.remarks.push(pass(isPast ? `It closed: ${said}.` : `It says that it has closed.`));
    return true;
  }
  entry.remarks.push(
    leave(
      'ended',
      `${quote(ended)} was not used: it has not ended yet.`,
      'If it will end, write so in when: until 18 December 2026.',
    ),
  );
  return false;
}

function settleTitle({ values, remarks }: Entry, towns: readonly Town[]): void {
  const title = plainText(values['title'] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = title.replace(/\P{L}/gu, '');
  const isLoud =
    letters.length > 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  values['title'] = isLoud ? quietly(title, towns) : title;
  if (isLoud)
    remarks.push(
      change(
        'title',
        `${quote(title)} is in capitals, which are hard to read. It was written as ${quote(values['title'])}.`,
        'Please look at the names in it.',
      ),
    );
}

// Names of towns, days and what has figures or no vowels keep their capitals.
function quietly(title: string, towns: readonly Town[]): string {
  let quiet = sentenceCase(title);
  const names = [...towns.map(({ name }) => name), ...WEEKDAYS.map(nameOf)];
  for (const name of names)
    quiet = quiet.replace(new RegExp(`\\b${name.replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'giu'), name);
  return quiet.replace(
    /\p{L}[\p{L}\d]*\d\p{L}*|\b(?:nhs|gp|lgbt|bsl|u3a|wi|mind|age uk|st)\b(?!')/giu,
    (word) => (/^st$/i.test(word) ? 'St' : /^mind$/i.test(word) ? word : word.toUpperCase()),
  );
}

function settleKind({ values, remarks }: Entry, { vocabulary, set }: Terms): void {
  const { kinds, sayings } = vocabulary;
  const said = (values['kind'] ?? '').split('\n').filter(Boolean);
  for (const text of said) {
    const parts = [text, ...text.split(/[;,/|]| - | – /)];
    const named = parts.map((part) => termNamed(part, kinds, sayings, 'kind')).find(Boolean);
    const [only, ...others] = named ? [named] : termsIn(text, kinds);
    if (only === undefined) continue;
    if (others.length === 0) {
      values['kind'] = only;
      return;
    }
    remarks.push(
      misfit(
        'kind',
        `${quote(text)} could be any of these: ${[only, ...others].join(', ')}.`,
        sayIn('kind', text, only),
      ),
    );
    return;
  }
  const [first] = said;
  if (set['kind'] !== undefined) values['kind'] = set['kind'];
  else if (first !== undefined)
    remarks.push(
      misfit(
        'kind',
        `No kind of kinds.yaml is called ${quote(first)}.`,
        sayIn('kind', first, 'a-slug-of-kinds.yaml'),
      ),
    );
}

function sayIn(field: string, cell: string, slug: string): string {
  return `In the map, say what is meant: ${field}: { column: …, values: { "${cell.replaceAll('"', '')}": ${slug} } }${field === 'kind' ? '; or --kind, for all that name none' : ''}`;
}

function settleTerms(
  { values, remarks }: Entry,
  field: 'helps-with' | 'for',
  means: 'need' | 'audience',
  { kinds, needs, audiences, sayings }: Vocabulary,
): void {
  const said = values[field];
  if (said === undefined) return;
  const terms = means === 'need' ? needs : audiences;
  const found = new Set<string>();
  for (const word of said.split(/[;,\n|]/).map((one) => one.trim())) {
    if (word === '' || /^(?:all|any|every)/i.test(word)) continue;
    const slug = termNamed(word, terms, sayings, means);
    if (slug) found.add(slug);
    // Some lists have everything together; what is a kind is used as that.
    else if (termNamed(word, kinds, sayings, 'kind') === '')
      remarks.push(
        leave(
          field,
          `${quote(word)} was not used: no ${means} is called that.`,
          sayIn(field, word, `a-slug-of-${means}s.yaml`),
        ),
      );
  }
  if (found.size > 0) values[field] = [...found].join(', ');
  else delete values[field];
}

function settleWhen({ values, remarks }: Entry): void {
  const reading = whenOfColumns((name) => values[`when.${name}`] ?? '');
  for (const name of Object.keys(values)) if (name.startsWith('when.')) delete values[name];
  if ('remarks' in reading) {
    remarks.push(...reading.remarks);
    delete values['when'];
    return;
  }
  const own = (values['when'] ?? '').split('\n').map(tidyHours).filter(Boolean).join('\n');
  const when = longhand(plainText([reading.when, own].filter(Boolean).join('\n')));
  delete values['when'];
  const faults = when === '' ? [] : whenFaults(when);
  const isTold = remarks.some(({ is, field }) => is === 'does not fit' && /^when/.test(field));
  if (when === '' && !isTold)
    remarks.push(
      misfit(
        'when',
        'Nothing says when it is on.',
        'Write the days and hours, or, where nobody knows, when: Ask first',
      ),
    );
  else if (faults.length > 0) remarks.push(...faults);
  else values['when'] = when;
}

function settleCost({ values, remarks }: Entry): void {
  const text = plainText(values['cost'] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^([\d.,]+) ?£/, '£$1')
    .replace(/(?<=£ ?\d+),(?=\d\d(?!\d))/g, '.')
    .trim();
  // A price is all that a column of costs can hold as a number alone.
  const priced = /^\d+(?:\.\d{1,2})?$/.test(text) && Number(text) === 0 ? 'Free' : text;
  const isNothing =
    priced === '' || /^(?:tbc|tba|unknown|not known|varies|various|yes)$/i.test(priced);
  if (isNothing) values['cost'] = /^var/i.test(priced) ? 'Ask – it varies' : 'Ask – not known';
  else if ('value' in cost(priced)) values['cost'] = priced.replace(/^£ ?(\d+)\.00\b/, '£$1');
  else if (/^(?:paid|no$)/i.test(priced)) {
    values['cost'] = 'Ask – not known';
    remarks.push(
      leave(
        'cost',
        `${quote(text)} does not say what it costs. It was written as “Ask – not known”.`,
      ),
    );
  } else {
    const offer = offerCost(priced).replace(/^£(\d+)\.00\b/, '£$1');
    values['cost'] = (offer && 'value' in cost(offer) ? offer : `Ask – ${priced}`).slice(0, 160);
    remarks.push(change('cost', `${quote(text)} was written as ${quote(values['cost'])}.`));
  }
}

function settleText({ values, remarks }: Entry): void {
  const said = values['description'];
  if (said !== undefined) {
    const text = plainText(said)
      // A heading of the page itself, and a picture, are not for a listing.
      .replace(/^#{1,2}(?=\s)/gm, '###')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\]\((?!https:|mailto:|tel:)[^)]*\)/gi, '$1')
      .trim();
    values['description'] = text;
    if (text !== said.trim() && /<[a-z]/i.test(said))
      remarks.push(
        change(
          'description',
          'The text had HTML in it; its paragraphs, lists and links were kept.',
        ),
      );
  }
  for (const name of ['source', 'notice', 'organiser', 'room'])
    if (values[name] !== undefined)
      values[name] = plainText(values[name]).replace(/\s+/g, ' ').trim();
  if (values['organiser'] === '') delete values['organiser'];
}
