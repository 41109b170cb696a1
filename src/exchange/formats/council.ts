/** The table that council directories import: one service in many rows, of which all but the first only add to it. */
import { isDay } from '../../schedule/dates.ts';
import { WEEKDAYS, type Day, type Weekday } from '../../schedule/schedule.ts';
import { type Entry, setSeveral, type Values } from '../entry.ts';
import { leave, misfit, pass, type Remark } from '../remarks.ts';
import { readCell, plainText } from '../table/cells.ts';
import type { Sheet, SheetRow } from '../table/sheet.ts';
import { agesBetween } from '../values/facts.ts';
import { whenOfDays } from '../values/hours.ts';

/** Whether the columns are those of that table. */
export function isCouncilSheet(columns: readonly string[]): boolean {
  return ['import_id', 'import_id_reference', 'name', 'schedules_opens_at'].every((name) =>
    columns.includes(name),
  );
}

type Cells = (column: string) => string;

/** One entry a service, with what its further rows add. */
export function toCouncilEntries(sheet: Sheet, today: Day): Entry[] {
  const at = new Map(sheet.columns.map((column, index) => [column, index]));
  const cellsOf =
    (row: SheetRow): Cells =>
    (column) =>
      readCell(row.cells[at.get(column) ?? -1] ?? '').text;
  const firsts = sheet.rows.filter((row) => cellsOf(row)('import_id_reference') === '');
  const further = Map.groupBy(
    sheet.rows.filter((row) => cellsOf(row)('import_id_reference') !== ''),
    (row) => cellsOf(row)('import_id_reference'),
  );
  const owners = new Set(firsts.map((row) => cellsOf(row)('import_id')));
  const lost = [...further]
    .filter(([id]) => !owners.has(id))
    .flatMap(([id, rows]) =>
      rows.map((row): Entry => ({
        place: `row ${row.number}`,
        name: '',
        values: {},
        remarks: [
          misfit('', `It adds to the service with import_id ${id}, which is not in the table.`),
        ],
      })),
    );
  return [
    ...firsts.map((row) => {
      const all = [row, ...(further.get(cellsOf(row)('import_id')) ?? [])];
      const wrong = all.find((one) => one.wrong !== '');
      const entry = toEntry(`row ${row.number}`, all.map(cellsOf), today);
      if (wrong) entry.remarks.push(misfit('', `Row ${wrong.number}: ${wrong.wrong}`));
      return entry;
    }),
    ...lost,
  ];
}

function toEntry(place: string, rows: readonly Cells[], today: Day): Entry {
  const [first = () => ''] = rows;
  const values: Values = {};
  const remarks: Remark[] = [];
  const name = first('name');
  const entry = { place, name, values, remarks };
  const hidden = whyHidden(first, today);
  if (hidden) {
    remarks.push(pass(hidden));
    return entry;
  }
  const set = (field: string, value: string) => {
    if (value !== '') values[field] = value;
  };
  set('title', name);
  set('organiser', first('organisation'));
  set('description', plainText(first('description')));
  set(
    'kind',
    [...first('service_taxonomies').split(/[;,]/), name]
      .map((word) => word.trim())
      .filter(Boolean)
      .join('\n'),
  );
  set('for', first('suitabilities').replaceAll(';', '\n'));
  set('join', isYes(first('needs_referral')) ? 'Referral needed' : first('how_to_start'));
  set('ages', agesBetween(first('min_age'), first('max_age')));
  set('contact.web', first('url'));
  const shown = rows.filter((row) => !isNo(row('contact_visible')));
  const held = rows.filter(
    (row) => isNo(row('contact_visible')) && (row('contact_email') || row('contact_phone')),
  );
  set('contact.name', valuesOf(shown, 'contact_name')[0] ?? '');
  set('contact.email', valuesOf(shown, 'contact_email').join('\n'));
  set('contact.phone', valuesOf(shown, 'contact_phone').join(' / '));
  if (held.length > 0)
    remarks.push(
      leave(
        'contact',
        'A contact that the table says must not be seen (contact_visible) was left out.',
      ),
    );
  setCost(rows, set);
  setPlace(rows, values, remarks);
  setWhen(rows, set, remarks);
  if (valuesOf(rows, 'notes').length > 0)
    remarks.push(leave('', 'Its notes were left out: they are for the council alone.'));
  return entry;
}

function whyHidden(cell: Cells, today: Day): string {
  if (isNo(cell('approved'))) return 'The table says that it is not approved.';
  if (isNo(cell('visible'))) return 'The table says that it must not be seen.';
  if (isYes(cell('temporarily_closed')))
    return 'The table says that it is closed for the time being.';
  const until = cell('visible_to');
  if (isDay(until) && until < today) return `The table says that it was to be seen until ${until}.`;
  const from = cell('visible_from');
  return isDay(from) && from > today ? `The table says that it is to be seen from ${from}.` : '';
}

function setCost(rows: readonly Cells[], set: (field: string, value: string) => void): void {
  const lines = rows.flatMap((cell) => {
    const amount = cell('cost_amount');
    if (amount === '') return [];
    const price = Number(amount) === 0 ? 'free' : `£${amount.replace(/^£/, '')}`;
    const words = [cell('cost_type'), cell('cost_option')].filter(Boolean).join(', ');
    return [words ? `${price} ${words}` : price];
  });
  const text = isYes(rows[0]?.('free') ?? '') ? 'Free' : lines.join('; ');
  set('cost', text.charAt(0).toUpperCase() + text.slice(1));
}

function setPlace(rows: readonly Cells[], values: Values, remarks: Remark[]): void {
  const sites = rows.filter(
    (cell) => cell('location_name') || cell('location_postcode') || cell('location_address_1'),
  );
  const [site, ...others] = sites;
  if (!site) return;
  values['town'] = site('location_city');
  if (others.length > 0) {
    const names = sites.map((cell) =>
      [cell('location_name'), cell('location_address_1'), cell('location_city')]
        .filter(Boolean)
        .join(', '),
    );
    setSeveral(
      { values, remarks },
      names,
      sites.map((cell) => cell('location_city')),
    );
    return;
  }
  if (isNo(site('location_visible')) || isYes(site('mask_exact_address'))) {
    values['place'] = 'various';
    values['venue.postcode'] = site('location_postcode');
    remarks.push(
      leave(
        'venue',
        'Its address was left out: the table says that it must not be seen.',
        'Say in the text how people get to know it.',
      ),
    );
    return;
  }
  values['venue.name'] = site('location_name') || site('location_address_1');
  values['venue.address'] = [site('location_address_1'), site('location_city')]
    .filter(Boolean)
    .join('\n');
  values['venue.postcode'] = site('location_postcode');
  for (const said of site('location_accessibilities')
    .split(/[;,]/)
    .map((one) => one.trim())) {
    const fact = ACCESS[said.toLowerCase()];
    if (fact) values[`venue.access.${fact}`] = 'yes';
  }
}

const ACCESS: Readonly<Record<string, string>> = {
  'accessible toilet facilities': 'accessible-toilet',
  'hearing loop': 'hearing-loop',
  'car parking': 'parking',
  'disabled car parking space': 'blue-badge-parking',
  'wheelchair accessible entrance': 'step-free',
};

function setWhen(
  rows: readonly Cells[],
  set: (field: string, value: string) => void,
  remarks: Remark[],
): void {
  const hours: Partial<Record<Weekday, string>> = {};
  for (const cell of rows) {
    const said = cell('scheduled_weekday').toLowerCase();
    const [opens, closes] = [cell('schedules_opens_at'), cell('schedules_closes_at')];
    if (said === '' && opens === '' && closes === '') continue;
    const day = WEEKDAYS.find((one) => said.startsWith(one));
    if (!day) {
      remarks.push(
        misfit('when', `scheduled_weekday says “${said}”, which is no day of the week.`),
      );
      continue;
    }
    const slot = [opens, closes]
      .filter(Boolean)
      .map((time) => time.replace(/^(\d\d?:\d\d):\d\d$/, '$1'))
      .join('-');
    hours[day] = [hours[day] ?? '', slot].filter(Boolean).join(' and ');
  }
  const reading = whenOfDays(hours);
  if ('when' in reading) set('when', reading.when);
  else remarks.push(...reading.remarks.map((one) => ({ ...one, field: 'when' })));
}

function valuesOf(rows: readonly Cells[], column: string): string[] {
  return [...new Set(rows.map((cell) => cell(column)).filter(Boolean))];
}

function isYes(text: string): boolean {
  return /^(?:true|yes|y|1)$/i.test(text);
}

function isNo(text: string): boolean {
  return /^(?:false|no|n|0)$/i.test(text);
}
