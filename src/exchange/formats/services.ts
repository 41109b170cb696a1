/** Services of Open Referral UK (3.0, and 1.0 where it differs only in names) → entries. */
import { offerDay, quote } from '../../listings/offers.ts';
import type { Day } from '../../schedule/schedule.ts';
import { type Entry, setSeveral, type Values } from '../entry.ts';
import { leave, pass, type Remark } from '../remarks.ts';
import { agesBetween } from '../values/facts.ts';
import { isObject, objectsIn, textOf, type Json } from './objects.ts';
import { whenOfRepeats } from './repeats.ts';

/** Entries of services: one each, or one for each place that has a schedule of its own. */
export function toServiceEntries(services: readonly Json[], today: Day): Entry[] {
  return services.flatMap((service, index) => {
    const place = `service ${index + 1}`;
    const sites = objectsIn(service['service_at_locations']);
    const scheduled = sites.filter((site) => schedulesOf(site).length > 0);
    if (scheduled.length > 1)
      return scheduled.map((site) => toEntry(place, service, [site], schedulesOf(site), today));
    const schedules = [...schedulesOf(service), ...scheduled.flatMap(schedulesOf)];
    return [toEntry(place, service, sites, schedules, today)];
  });
}

function toEntry(
  place: string,
  service: Json,
  sites: readonly Json[],
  schedules: readonly Json[],
  today: Day,
): Entry {
  const name = textOf(service['name']);
  const remarks: Remark[] = [];
  const values: Values = {};
  const set = (field: string, value: string) => {
    if (value !== '') values[field] = value;
  };
  const entry = { place, name, values, remarks };
  const status = textOf(service['status']).toLowerCase();
  if (status !== '' && status !== 'active') {
    remarks.push(pass(`Its status is ${quote(status)}.`));
    return entry;
  }
  const organization = isObject(service['organization']) ? service['organization'] : {};
  set('title', name);
  set('organiser', textOf(organization['name']));
  set('description', textOf(service['description']));
  set('kind', [...taxonomyOf(service), name].join('\n'));
  set('helps-with', taxonomyOf(service).join('\n'));
  set('ages', agesOf(service));
  set('languages', languagesOf(service, remarks));
  set('join', textOf(service['application_process']));
  set('checked', offerDay(textOf(service['assured_date']).slice(0, 10)));
  setContact(service, organization, set);
  setCost(service, today, set, remarks);
  setPlace(sites, values, remarks);
  const when = whenOfRepeats(schedules, today);
  if ('when' in when) set('when', when.when);
  else remarks.push(...when.remarks);
  for (const [field, why] of LEFT) {
    const said = textOf(service[field]);
    if (said !== '') remarks.push(leave('', `Not used: ${field}, ${quote(said)}.`, why));
  }
  return entry;
}

const LEFT = [
  ['alert', 'If it still holds, write it as the notice.'],
  ['eligibility_description', 'Write it into the text, or as for:.'],
  ['accreditations', ''],
] as const;

function setContact(
  service: Json,
  organization: Json,
  set: (field: string, value: string) => void,
): void {
  const people = objectsIn(service['contacts']);
  const [person = {}] = people;
  const numbers = [service, person, ...people, organization].flatMap((one) =>
    objectsIn(one['phones']).map((phone) =>
      [textOf(phone['number']), textOf(phone['extension']) && `ext ${textOf(phone['extension'])}`]
        .filter(Boolean)
        .join(' '),
    ),
  );
  const first = (...values: unknown[]) => values.map(textOf).find(Boolean) ?? '';
  set('contact.phone', [...new Set(numbers)].filter(Boolean).join(' / '));
  set('contact.email', first(service['email'], person['email'], organization['email']));
  set('contact.web', first(service['url'], organization['website'], organization['url']));
  set('contact.name', textOf(person['name']));
}

function setCost(
  service: Json,
  today: Day,
  set: (field: string, value: string) => void,
  remarks: Remark[],
): void {
  const all = objectsIn(service['cost_options']);
  const current = all.filter((one) => {
    const until = textOf(one['valid_to']).slice(0, 10);
    return until === '' || until >= today;
  });
  if (current.length < all.length)
    remarks.push(
      leave(
        'cost',
        `${all.length - current.length} of its prices held only until a day that is past.`,
      ),
    );
  const lines = current.flatMap((one) => {
    const amount = textOf(one['amount']);
    const words = [textOf(one['amount_description']), textOf(one['option'])]
      .filter(Boolean)
      .join(', ');
    if (amount === '') return words === '' ? [] : [words];
    const price =
      Number(amount) === 0 ? 'Free' : `£${Number(amount).toFixed(2).replace(/\.00$/, '')}`;
    return [words ? `${price} ${words}` : price];
  });
  const fees = textOf(service['fees_description']) || textOf(service['fees']);
  const said = lines.length > 0 ? lines.join('; ') : fees;
  // What stands in a template and was never filled in.
  set('cost', /^[a-z]+(?:_[a-z]+)+$/.test(said) ? '' : said);
}

function setPlace(sites: readonly Json[], values: Values, remarks: Remark[]): void {
  const places = sites.flatMap((site) => (isObject(site['location']) ? [site['location']] : []));
  const [first, ...others] = places;
  if (first === undefined) return;
  const addresses = places.map(addressOf);
  const [address] = addresses;
  const name = textOf(first['name']);
  const isVirtual = places.every((one) => textOf(one['location_type']) === 'virtual');
  if (isVirtual) values['place'] = 'online';
  else if (others.length > 0) {
    const names = places.map((one, at) =>
      [textOf(one['name']), ...(addresses[at]?.lines ?? [])].filter(Boolean).join(', '),
    );
    setSeveral(
      { values, remarks },
      names,
      addresses.map(({ city }) => city),
    );
    return;
  } else values['venue.name'] = name || (address?.lines[0] ?? '');
  if (address && !isVirtual) {
    if (address.lines.length > 0) values['venue.address'] = address.lines.join('\n');
    if (address.postcode) values['venue.postcode'] = address.postcode;
    if (address.city) values['town'] = address.city;
  }
  for (const one of objectsIn(first['accessibility'])) {
    const said = textOf(one['description']) || textOf(one['accessibility']);
    if (said)
      remarks.push(
        leave(
          'access',
          `What it says of access was not used: ${quote(said)}.`,
          'Each fact is yes or no in a listing; somebody has to read it.',
        ),
      );
  }
}

function addressOf(location: Json): { lines: string[]; city: string; postcode: string } {
  const [address = {}] = [
    ...objectsIn(location['addresses']),
    ...objectsIn(location['physical_addresses']),
  ];
  const text = (name: string) => textOf(address[name]);
  const postcode = text('postal_code');
  const isPostcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(postcode);
  return {
    lines: [text('address_1'), text('address_2'), text('city')].filter(Boolean),
    city: text('city'),
    postcode: isPostcode ? postcode : '',
  };
}

function taxonomyOf(service: Json): string[] {
  const terms = [
    ...objectsIn(service['attributes']).map((one) => one['taxonomy_term']),
    ...objectsIn(service['service_taxonomys']).map((one) => one['taxonomy']),
  ];
  return [
    ...new Set(terms.flatMap((term) => (isObject(term) ? [textOf(term['name'])] : []))),
  ].filter(Boolean);
}

function agesOf(service: Json): string {
  const [old = {}] = objectsIn(service['eligibilitys']);
  const bound = (name: string) => textOf(service[name] ?? old[name]);
  return agesBetween(bound('minimum_age'), bound('maximum_age'));
}

function languagesOf(service: Json, remarks: Remark[]): string {
  const said = objectsIn(service['languages']).map(
    (one) => textOf(one['code']) || textOf(one['name']) || textOf(one['language']),
  );
  if (said.some((one) => one === ''))
    remarks.push(leave('languages', 'A language without a name or code was not used.'));
  return said.filter(Boolean).join(', ');
}

function schedulesOf(thing: Json): Json[] {
  return ['schedules', 'regular_schedules', 'regular_schedule'].flatMap((name) =>
    objectsIn(thing[name]),
  );
}
