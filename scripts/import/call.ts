/** What somebody typed after `npm run import --`. */
import { parseArgs } from 'node:util';
import { MAP_FIELDS } from '../../src/exchange/columns/columns.ts';
import { nearest } from '../../src/listings/nearest.ts';
import { dayOrMonth } from '../../src/listings/readers.ts';

/** How the command is called. */
export const USE = `Use: npm run import -- FILE [--map MAP.yaml] [--dry-run | --yes] [--town belper]
     FILE: a spreadsheet saved as CSV, a CSV or JSON of npm run export, JSON of Open Referral UK or OpenActive
     --map: which column is which field; without it one is guessed, and shown
     --save-map FILE: the guess, as a file to change    --yes: takes the guess as it is
     --town: the town of all rows    --kind: of all that have none    --set "cost=Free": any other field
     --checked 2026-10  --checked-how website  --source "…": for rows that do not say it
     --keep-contacts: mobile numbers and private addresses too, once you have asked
     --dry-run: writes nothing    --json    --report FILE.csv: what did not fit, as a table`;

/** What was asked for. */
export interface Call {
  file: string;
  /** '' where one is to be guessed. */
  map: string;
  saveMap: string;
  report: string;
  town: string;
  /** Values by their fields, for rows that have none of their own. */
  set: Readonly<Record<string, string>>;
  keepContacts: boolean;
  isDry: boolean;
  isYes: boolean;
  isJson: boolean;
}

const HOWS = ['organiser', 'visit', 'phone', 'website', 'article'];

/** Reads the arguments; what is wrong with them is one sentence. */
export function readCall(args: string[]): Call | { wrong: string } {
  let read;
  try {
    read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        map: { type: 'string', default: '' },
        'save-map': { type: 'string', default: '' },
        report: { type: 'string', default: '' },
        town: { type: 'string', default: '' },
        kind: { type: 'string', default: '' },
        set: { type: 'string', multiple: true, default: [] },
        checked: { type: 'string', default: '' },
        'checked-how': { type: 'string', default: '' },
        source: { type: 'string', default: '' },
        'keep-contacts': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = read;
  const [file = '', ...more] = positionals;
  if (file === '') return { wrong: 'Name the file to import.' };
  if (more.length > 0) return { wrong: `Name one file, not ${positionals.length}.` };
  if (values['dry-run'] && values.yes)
    return { wrong: 'Give either --dry-run or --yes, not both.' };
  const { checked, source, kind } = values;
  const how = values['checked-how'];
  if (checked && 'fault' in dayOrMonth(checked))
    return {
      wrong: `--checked is “${checked}”; it has to be a date such as 2026-10-03, or a month such as 2026-10.`,
    };
  if (how && !HOWS.includes(how))
    return { wrong: `--checked-how is “${how}”; it has to be one of ${HOWS.join(', ')}.` };
  const set: Record<string, string> = {};
  for (const one of values.set) {
    const [, field = '', value = ''] = /^([\w.-]+)=(.*)$/s.exec(one) ?? [];
    if (!MAP_FIELDS.includes(field)) {
      const meant = nearest(field, MAP_FIELDS);
      return {
        wrong: `--set takes a field and its value, such as "cost=Free"; “${one}” is none.${meant ? ` Did you mean ${meant}?` : ''}`,
      };
    }
    set[field] = value;
  }
  const named = { kind, checked, 'checked-how': how, source };
  for (const [field, value] of Object.entries(named)) if (value) set[field] = value;
  return {
    file,
    map: values.map,
    saveMap: values['save-map'],
    report: values.report,
    town: values.town,
    set,
    keepContacts: values['keep-contacts'],
    isDry: values['dry-run'],
    isYes: values.yes,
    isJson: values.json,
  };
}
