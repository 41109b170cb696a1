/** A listing's document as rows of plain values that pack well, in two parts: what comes first, and the rest. */
import type { Vocabulary } from '../../listings/vocabulary.ts';
import { nameOf } from '../../schedule/dates.ts';
import { isTimed, type Rule, type Schedule } from '../../schedule/schedule.ts';
import { packColumn, packRows, unpackColumn, unpackRows, type Columns } from './columns.ts';
import type { SearchDocument } from '../document.ts';
import { wordsOf } from '../words.ts';

/** Documents in columns; the rules of their schedules are a table of their own. */
export interface PackedDocuments {
  count: number;
  rows: Columns;
  /** How many rules each schedule has, as a column. */
  ruled: Columns[string];
  rules: Columns;
}

/** What a document has only once the rest has come. */
export type Details = Pick<
  SearchDocument,
  'organiser' | 'summary' | 'access' | 'venue' | 'address' | 'at' | 'isApproximate'
>;

/** What stands in a document in place of its details until they have come. */
const NO_DETAILS: Details = {
  organiser: '',
  summary: '',
  access: {},
  venue: '',
  address: '',
  at: null,
  isApproximate: false,
};

/** The names that a title may say again. */
type Names = Pick<Vocabulary, 'towns' | 'kinds'>;

interface Row extends Omit<
  SearchDocument,
  keyof Details | 'schedule' | 'cost' | 'checked' | 'checkedHow' | 'checkEvery' | 'hasPhone'
> {
  cost: string;
  /** What is out of the common about the last check; nothing where nothing is. */
  check?: string | null;
  month: string;
  date: string;
  stepFree: SearchDocument['access']['step-free'] | null;
}

/** Packs what comes first. */
export function packDocuments(documents: readonly SearchDocument[], names: Names): PackedDocuments {
  const rules = documents.map(({ schedule }) => schedule.rules);
  const name = namer(names);
  return {
    count: documents.length,
    rows: packRows(documents.map((document) => rowOf(document, name))),
    ruled: packColumn(rules.map(({ length }) => length)),
    rules: packRows(rules.flat()),
  };
}

/** Gives the documents back, with no details. */
export function unpackDocuments(packed: PackedDocuments, names: Names): SearchDocument[] {
  const name = namer(names);
  const ruled = unpackColumn(packed.ruled) as readonly number[];
  const rules = unpackRows<Rule>(
    packed.rules,
    ruled.reduce((sum, count) => sum + count, 0),
  ).map(withoutNulls);
  let taken = 0;
  return unpackRows<Row>(packed.rows, packed.count).map((row, number) =>
    documentOf(row, { rules: rules.slice(taken, (taken += ruled[number]!)) }, name),
  );
}

/** Packs the details of documents. */
export function packDetails(documents: readonly SearchDocument[]): Columns {
  return packRows(
    documents.map(({ organiser, summary, access, venue, address, at, isApproximate }) => ({
      organiser,
      summary,
      access,
      spot: [venue, address, at, isApproximate],
    })),
  );
}

/** Gives the details back, one for each document. */
export function unpackDetails(columns: Columns, count: number): Details[] {
  type Row = Details & {
    spot: readonly [string, string, Details['at'], boolean];
  };
  return unpackRows<Row>(columns, count).map(({ spot, ...details }) => {
    const [venue, address, at, isApproximate] = spot;
    return { ...details, venue, address, at, isApproximate };
  });
}

function rowOf(document: SearchDocument, names: TitleNames): Row {
  const {
    organiser: _o,
    summary: _s,
    venue: _v,
    address: _a,
    at: _p,
    isApproximate: _i,
    access,
    schedule: _,
    cost,
    checked,
    checkedHow,
    checkEvery,
    hasPhone,
    ...row
  } = document;
  const check = `${hasPhone ? '' : NO_PHONE}${checkedHow ? ARTICLE : ''}${checkEvery ?? ''}`;
  return {
    ...row,
    ...(check && { check }),
    id: row.id === usualId(row) ? '' : row.id,
    title: shorten(row.title, names(document)),
    cost: `${cost.band} ${cost.text}`,
    month: checked.slice(0, 7),
    date: checked.slice(7),
    stepFree: access['step-free'] ?? null,
  };
}

function documentOf(row: Row, schedule: Schedule, names: TitleNames): SearchDocument {
  const { cost, month, date, stepFree, check, ...rest } = row;
  const checkEvery = parseInt((check ?? '').replace(/^\D+/, ''), 10);
  const title = lengthen(row.title, names({ ...row, schedule }));
  const [band = '', ...text] = cost.split(' ');
  return {
    ...NO_DETAILS,
    ...rest,
    title,
    id: row.id || usualId({ town: row.town, title }),
    schedule,
    cost: { band: band as SearchDocument['cost']['band'], text: text.join(' ') },
    checked: month + date,
    ...(check?.includes(ARTICLE) && { checkedHow: 'article' }),
    ...(checkEvery && { checkEvery }),
    hasPhone: !check?.includes(NO_PHONE),
    access: stepFree ? { 'step-free': stepFree } : {},
  };
}

/** The signs in that column; behind them stands in how many months it is to be checked again. */
const NO_PHONE = '-';
const ARTICLE = 'a';

/** The id that a title nearly always has, which need not be sent. */
function usualId({ town, title }: Pick<SearchDocument, 'town' | 'title'>): string {
  return `${town}/${wordsOf(title).join('-')}`;
}

/** What a title is likely to say again, each with the sign it is replaced by. */
type TitleNames = (
  document: Pick<SearchDocument, 'place' | 'town' | 'kind' | 'schedule'>,
) => readonly (readonly [sign: string, name: string])[];

const SIGNS = '^~{}';
const SIGN = /[\^~{}]/;
/** Before a title that has such signs itself. */
const AS_IT_IS = '|';

function namer({ towns, kinds }: Names): TitleNames {
  const names = new Map([...towns, ...kinds].map(({ slug, name }) => [slug, name]));
  return ({ place, town, kind, schedule: { rules } }) => {
    const [rule] = rules;
    const day = rule && isTimed(rule) && 'on' in rule ? [rule.on].flat()[0] : undefined;
    const said = [place, names.get(town) ?? '', day ? nameOf(day) : '', names.get(kind) ?? ''];
    return said.map((name, number) => [SIGNS[number]!, SIGN.test(name) ? '' : name]);
  };
}

function shorten(title: string, names: ReturnType<TitleNames>): string {
  if (title.startsWith(AS_IT_IS) || SIGN.test(title)) return AS_IT_IS + title;
  return names.reduce(
    (text, [sign, name]) => (name === '' ? text : text.replace(name, () => sign)),
    title,
  );
}

function lengthen(title: string, names: ReturnType<TitleNames>): string {
  if (title.startsWith(AS_IT_IS)) return title.slice(AS_IT_IS.length);
  const signs = new Map(names);
  return title.replace(/[\^~{}]/g, (sign) => signs.get(sign) ?? sign);
}

function withoutNulls<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
}
