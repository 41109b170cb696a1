/** Sessions as OpenActive has them, of leisure centres above all → services as Open Referral UK has them. */
import type { Day } from '../../schedule/schedule.ts';
import { isObject, objectsIn, textOf, type Json } from './objects.ts';

const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY' };

/** Whether an object is a session that repeats, or an item of a feed that holds one or did. */
export function isSession(thing: Json): boolean {
  const isItem = 'kind' in thing && /^(?:updated|deleted)$/.test(textOf(thing['state']));
  return isItem || partsOf(thing['eventSchedule']).length > 0;
}

/** The session as a service, with what it says of itself before what is said of all its like. */
export function asService(thing: Json, today: Day): Json {
  const own = isObject(thing['data']) ? thing['data'] : thing;
  const session = { ...partOf(own['superEvent']), ...own };
  const organizer = partOf(session['organizer']);
  const ages = partOf(session['ageRange']);
  return {
    name: session['name'],
    status: textOf(thing['state']) === 'deleted' ? 'deleted' : '',
    description: session['description'],
    url: session['url'],
    minimum_age: ages['minValue'],
    maximum_age: ages['maxValue'],
    organization: {
      name: organizer['name'],
      email: organizer['email'],
      website: organizer['url'],
      phones: [{ number: organizer['telephone'] }],
    },
    attributes: partsOf(session['activity']).map((one) => ({
      taxonomy_term: { name: one['prefLabel'] },
    })),
    cost_options: partsOf(session['offers']).map((one) => ({
      option: one['name'],
      amount: textOf(one['price']),
    })),
    schedules: partsOf(session['eventSchedule']).map((one) => repeatOf(one, today)),
    service_at_locations: partsOf(session['location']).map((one) => ({ location: placeOf(one) })),
  };
}

function repeatOf(schedule: Json, today: Day): Json {
  const every = textOf(schedule['repeatFrequency']);
  const [, interval = '', unit = ''] = /^P(\d+)([DWM])$/.exec(every) ?? [];
  const closed = [schedule['exceptDate']].flat().map((one) => textOf(one).slice(0, 10));
  return {
    freq: FREQUENCIES[unit] ?? every,
    interval,
    byday: [schedule['byDay']]
      .flat()
      .map((one) => textOf(one).replace(/^.*[/:]/, ''))
      .map((day) => day.replace(/^(-?\d?\w\w)[a-z]*$/i, '$1').toUpperCase())
      .join(','),
    dtstart: schedule['startDate'],
    until: schedule['endDate'],
    opens_at: schedule['startTime'],
    closes_at: schedule['endTime'],
    exdate: closed.filter((day) => day >= today).join(', '),
  };
}

function placeOf(place: Json): Json {
  const address = partOf(place['address']);
  const isPlain = typeof place['address'] === 'string';
  return {
    name: place['name'],
    addresses: [
      {
        address_1: isPlain ? place['address'] : address['streetAddress'],
        city: address['addressLocality'],
        postal_code: address['postalCode'],
      },
    ],
  };
}

function partOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

// One alone need not stand in a list.
function partsOf(value: unknown): Json[] {
  return objectsIn([value].flat());
}
