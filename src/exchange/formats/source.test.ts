import { describe, expect, it } from 'vitest';
import { directoryOf, TODAY } from '../../tests/fixtures/exchange.ts';
import { readSource, type Source } from './source.ts';

const { vocabulary } = directoryOf();

function read(text: string, map: string | null = null): Source {
  const mapText = map === null ? null : { file: 'map.yaml', text: map };
  const source = readSource(new TextEncoder().encode(text), mapText, vocabulary, TODAY);
  if (!('entries' in source)) throw new Error(JSON.stringify(source));
  return source;
}

const valuesOf = (source: Source) => source.entries.map(({ values }) => values);

describe('a table', () => {
  it('is read by its map, its row of names found by the columns that the map names', () => {
    const text = 'A list of ours,,\nFoo,Bar,Baz\nTea,Fri,x\n';
    expect(valuesOf(read(text, 'title: Foo\nwhen: Bar\ncost: { is: Free }\n'))).toEqual([
      { title: 'Tea', when: 'Fri', cost: 'Free' },
    ]);
  });

  it('has what cells say replaced by what is meant', () => {
    const text = 'Foo,Type,For\nTea,Coffee AM,Old; Young\nX,Quiz,\n';
    const map = `title: Foo
kind: { column: Type, values: { coffee am: coffee-morning }, otherwise: choir }
for: { column: For, values: { Old: older-people } }
`;
    expect(valuesOf(read(text, map))).toEqual([
      { title: 'Tea', kind: 'coffee-morning', for: 'older-people\nYoung' },
      { title: 'X', kind: 'choir' },
    ]);
  });

  it('fills down what was merged, and takes headings', () => {
    const text = 'Foo,Where,When\nBELPER,,\nTea,Hall,Fri\nCake,,Mon\n';
    const map =
      'title: Foo\nvenue.name: Where\nwhen: When\ntown: { heading: yes }\nfill-down: [Where]\n';
    const source = read(text, map);
    expect(valuesOf(source).slice(1)).toEqual([
      { title: 'Tea', 'venue.name': 'Hall', when: 'Fri', town: 'BELPER' },
      { title: 'Cake', 'venue.name': 'Hall', when: 'Mon', town: 'BELPER' },
    ]);
    expect(source.entries[0]?.remarks[0]).toMatchObject({ is: 'passed over' });
  });

  it('takes the half of the day from the names of columns', () => {
    const text =
      'Title,Mon AM,Tue PM,Wed EVE\nTea,7-9,2-4,7.30-9.30\nLunch,9-12,11.30-1.30,19-21\n';
    expect(valuesOf(read(text))).toMatchObject([
      { 'when.monday': '7-9am', 'when.tuesday': '2-4pm', 'when.wednesday': '7.30-9.30pm' },
      { 'when.monday': '9-12', 'when.tuesday': '11.30-1.30pm', 'when.wednesday': '19-21' },
    ]);
  });

  it('adds the word of its column to a name that has none of it', () => {
    const text = 'Coffee morning name,Address\nChapel,1 High St\nTea and coffee,2 High St\n';
    const titles = valuesOf(read(text)).map(({ title }) => title);
    expect(titles).toEqual(['Chapel Coffee morning', 'Tea and coffee']);
  });

  it('makes nothing of words around columns that are empty', () => {
    const text = 'Title,Price,From,To\nTea,2,9,\nX,,,n/a\n';
    const map =
      'title: Title\ncost: { is: "£{Price} a session" }\nages: { is: "{From} to {To}" }\n';
    expect(valuesOf(read(text, map))).toEqual([
      { title: 'Tea', cost: '£2 a session', ages: '9 to' },
      { title: 'X' },
    ]);
  });

  it('has what its texts say of breaks looked at', () => {
    const text = 'Title,When,Description\nTea,Fri 2pm,A warm welcome (term-time only). Cake.\n';
    expect(read(text.replace('2pm', '2pm term time')).entries[0]?.remarks).toEqual([]);
    expect(read(text).entries[0]?.remarks).toEqual([
      {
        is: 'to look at',
        field: 'when',
        message: '“Description” says “term-time only”. Is it on as the other columns say?',
        fix: '',
      },
    ]);
  });

  it('knows a clock of 24 hours by all of its times', () => {
    const whenOf = (...times: string[]) => {
      const rows = times.map((time) => `Tea,Friday,${time}\n`);
      return valuesOf(read(`Title,Day,Start\n${rows.join('')}`)).map((one) => one['when.start']);
    };
    expect(whenOf('10:00', '1930')).toEqual(['10:00:00', '19:30:00']);
    expect(whenOf('10:00', '12:30')).toEqual(['10:00', '12:30']);
    expect(whenOf('10:00', '09:00')).toEqual(['10:00:00', '09:00:00']);
    expect(whenOf('10:00', '19:30', '02:00')).toEqual(['10:00:00', '19:30:00', '02:00']);
    expect(whenOf('10:00', '19:30:00')).toEqual(['10:00:00', '19:30:00']);
    expect(whenOf('10:00', '19:30', '7:30')).toEqual(['10:00', '19:30', '7:30']);
    expect(whenOf('09:00 and 11.00', '18:00-19:30')).toEqual([
      '09:00:00 and 11:00:00',
      '18:00:00-19:30:00',
    ]);
  });

  it('knows that days stand before months by one of its dates', () => {
    const whenOf = (...dates: string[]) => {
      const rows = dates.map((date) => `Tea,${date},2pm\n`);
      return valuesOf(read(`Title,Date,Time\n${rows.join('')}`)).map((one) => one['when.day']);
    };
    expect(whenOf('04/01/2027', '24/12/2026')).toEqual(['2027-01-04', '2026-12-24']);
    expect(whenOf('04/01/2027', '5/2/2027')).toEqual(['04/01/2027', '5/2/2027']);
    expect(whenOf('04/01/2027', '24/12/2026', '12/24/2026')[0]).toBe('04/01/2027');
  });

  it('is read by a guess without a map, and says so', () => {
    const { isGuess, map } = read('Title,When\nTea,Fri\n');
    expect([isGuess, map?.fields.size]).toEqual([true, 3]);
  });

  it('says how cells that were merged can be read', () => {
    const text = 'Day,Title,Time\nMonday,Tea,10-12\n,Cake,2-4\nTuesday,Buns,2-4\n';
    expect(read(text).notes.at(-1)).toBe(
      '“Day” is empty in 1 of 3 rows. If that means the same as above, say in the map: fill-down: [Day].',
    );
    expect(read(text.replace('\n,', '\nFriday,')).notes).toHaveLength(1);
  });

  it('takes a kind from the heading before the title', () => {
    const text = 'Group,When,Post code,Tel\nChoirs,,,\nBelles,Fri 10-12,DE56 1AA,1\n';
    expect(valuesOf(read(text))[1]).toMatchObject({ title: 'Belles', kind: 'Choirs\nBelles' });
  });

  it('is known for an export by its columns, whatever was put in or taken out since', () => {
    const text =
      'town,slug,title,kind,when,checked-how,Notes\nbelper,tea,Tea,choir,Ask first,phone,x\n';
    const source = read(text);
    expect([source.form, source.isGuess, source.others]).toEqual([
      'export',
      false,
      [{ column: 'Notes', holds: 'x' }],
    ]);
    expect(valuesOf(source)[0]).not.toHaveProperty('Notes');
  });

  it('has no more than 50,000 rows', () => {
    const text = `Title,When\n${'Tea,Fri\n'.repeat(50_001)}`;
    expect(readSource(new TextEncoder().encode(text), null, vocabulary, TODAY)).toEqual({
      wrong: 'It has 50,001 rows, and 50,000 are the most. Part it into several files.',
    });
  });

  it('is also a list of flat objects in JSON', () => {
    const text = JSON.stringify([
      { Title: 'Tea', When: 'Fri', Contact: { Phone: '1' }, Tags: ['a', 'b'] },
    ]);
    expect(valuesOf(read(text, 'title: Title\ncontact.phone: Contact.Phone\nfor: Tags\n'))).toEqual(
      [{ title: 'Tea', 'contact.phone': '1', for: 'a, b' }],
    );
  });
});

describe('a timetable', () => {
  const GRID = `Hall hours,Mon,Tue,Wed
9.30-11am,Pilates,Toddlers,Available
2pm-4pm,Art,WI (1st Tues only),Closed
4pm-5pm,,Tea,Tea
5pm-6pm,,Tea,n/a
`;

  it('is a row for each thing below a day, at the hour of its row', () => {
    const source = read(GRID);
    const rows = source.entries.map(({ place, name, values, remarks }) =>
      [place, name, values['when.day'], values['when.time'], remarks[0]?.message].join(' | '),
    );
    expect(rows).toEqual([
      'row 2 | Pilates | Mon | 9.30-11am | ',
      'row 2 | Toddlers | Tue | 9.30-11am | ',
      'row 3 | Art | Mon | 2pm-4pm | ',
      'row 3 | WI (1st Tues only) | Tue | 2pm-4pm | “WI (1st Tues only)” says more of when it is on.',
      'row 4 | Tea | Tue | 4pm-5pm | “Tea” stands at several hours below each other: one session, or several?',
      'row 4 | Tea | Wed | 4pm-5pm | ',
      'row 5 | Tea | Tue | 5pm-6pm | “Tea” stands at several hours below each other: one session, or several?',
    ]);
    expect(source.notes.at(-1)).toMatch(/^It is a timetable/);
    const mapped = read(GRID, 'title: What\nwhen: { day: Day, time: Time }\n');
    expect(valuesOf(mapped)[0]).toEqual({
      title: 'Pilates',
      'when.day': 'Mon',
      'when.time': '9.30-11am',
    });
  });

  it('is refused as a whole where nothing says the hours', () => {
    const text = 'Room,Mon,Tue,Wed\nMain,Pilates 10-11,Scouts,Bridge\nSmall,Art,Chess,Talks\n';
    expect(readSource(new TextEncoder().encode(text), null, vocabulary, TODAY)).toEqual({
      wrong:
        'Its columns of days hold what is on, and no column its hours: it is a timetable. Make a table of it with a row for each thing that is on: its name, its day and its hours.',
    });
  });

  it('is not any table with days in columns', () => {
    const { form, map } = read('Where,Mon,Tue,Wed\nHall,10-12,Closed,2pm to 4pm (term time)\n');
    expect([form, map?.fields.has('when.monday')]).toEqual(['table', true]);
  });
});

describe('JSON of other makes', () => {
  const TEA = { name: 'Tea', when: 'Fri' };

  it.each<[string, unknown]>([
    ['a list under any name', { total: 1, groups: [TEA] }],
    ['JSON:API', { data: [{ id: '1', attributes: TEA }], meta: { total: 1 } }],
    [
      'GeoJSON',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: {}, properties: TEA }] },
    ],
    ['Airtable', { records: [{ id: 'rec1', fields: TEA }] }],
  ])('is read as a table from %s', (_name, json) => {
    expect(valuesOf(read(JSON.stringify(json), 'title: name\nwhen: when\n'))).toEqual([
      { title: 'Tea', when: 'Fri' },
    ]);
  });
});

describe('hours that JSON keeps in objects', () => {
  it.each<[string, unknown, Record<string, string>]>([
    [
      'a list of days',
      {
        hours: [
          { id: 'x1', day: 'Monday', open: '09:00am - 17:00pm' },
          { id: 'x2', day: 'Saturday', open: 'Closed' },
        ],
      },
      { 'when.monday': '09:00am - 17:00pm', 'when.saturday': 'Closed' },
    ],
    [
      'a list of slots, two of one day',
      {
        slots: [
          { dayOfWeek: ['https://schema.org/Tuesday'], opens: '10:00', closes: '12:00' },
          { dayOfWeek: 'tue', opens: '14:00', closes: '16:00', note: 'term time only' },
          { dayOfWeek: 'Wednesday', opens: '00:00', closes: '00:00', isClosed: true },
        ],
      },
      {
        'when.tuesday': '10:00 to 12:00 and 14:00 to 16:00, term time only',
        'when.wednesday': 'closed',
      },
    ],
    [
      'an object for each day',
      { times: { Monday: { open: true, start: '9:00', end: '17:00' }, Sunday: { open: false } } },
      { 'when.monday': '9:00 to 17:00', 'when.sunday': 'closed' },
    ],
  ])('are read day by day from %s', (_name, hours, when) => {
    const json = JSON.stringify([{ name: 'Tea', ...(hours as object) }]);
    expect(valuesOf(read(json))).toEqual([{ title: 'Tea', kind: 'Tea', ...when }]);
  });

  it.each([
    ['lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['objects in lists', `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`],
    ['a thing', `[{"name":"Tea","a":${'[{"b":'.repeat(50_000)}1${'}]'.repeat(50_000)}}]`],
  ])('are left where %s lie deeper than anybody means', (_name, text) => {
    const source = readSource(new TextEncoder().encode(text), null, vocabulary, TODAY);
    expect('wrong' in source || 'entries' in source).toBe(true);
  });

  it('are shown, not called empty, where they name no days', () => {
    const json = JSON.stringify([{ name: 'Tea', slots: [{ day: 1, opens: '10:00' }], foo: [] }]);
    expect(read(json).others).toEqual([
      { column: 'slots', holds: '1 10:00' },
      { column: 'foo', holds: 'empty' },
    ]);
  });
});

describe('the table of councils', () => {
  const COLUMNS =
    'import_id,import_id_reference,name,description,organisation,url,approved,visible,visible_to,needs_referral,contact_name,contact_visible,contact_email,contact_phone,location_name,location_address_1,location_city,location_postcode,free,cost_amount,cost_type,schedules_opens_at,schedules_closes_at,scheduled_weekday,min_age,max_age,service_taxonomies,location_accessibilities,notes';
  const line = (values: Record<string, string>) =>
    COLUMNS.split(',')
      .map((name) => `"${values[name] ?? ''}"`)
      .join(',');
  const council = (...rows: Record<string, string>[]) =>
    read([COLUMNS, ...rows.map(line)].join('\n'));
  const TEA = {
    import_id: '1',
    name: 'Tea',
    organisation: 'Us',
    contact_visible: 'TRUE',
    contact_phone: '01773 000000',
    location_name: 'Hall',
    location_address_1: '1 High Street',
    location_city: 'Belper',
    location_postcode: 'DE56 1AA',
    schedules_opens_at: '10:00:00',
    schedules_closes_at: '12:00:00',
    scheduled_weekday: 'monday',
    free: 'TRUE',
    service_taxonomies: 'Choir; Foo',
    min_age: '18',
    max_age: '100',
    location_accessibilities: 'Hearing loop;Hoist',
  };

  it('is one entry a service, to which further rows add', () => {
    const { form, entries } = council(
      TEA,
      {
        import_id: '2',
        import_id_reference: '1',
        schedules_opens_at: '10:00:00',
        schedules_closes_at: '12:00:00',
        scheduled_weekday: 'Tuesday',
      },
      {
        import_id: '3',
        import_id_reference: '1',
        contact_visible: 'FALSE',
        contact_name: 'Secret Sue',
        contact_phone: '01332 000000',
      },
      { import_id: '4', import_id_reference: '1', notes: 'for us alone' },
    );
    expect(form).toBe('council table');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.values).toEqual({
      title: 'Tea',
      organiser: 'Us',
      kind: 'Choir\nFoo\nTea',
      'contact.phone': '01773 000000',
      ages: '18+',
      cost: 'Free',
      town: 'Belper',
      'venue.name': 'Hall',
      'venue.address': '1 High Street\nBelper',
      'venue.postcode': 'DE56 1AA',
      'venue.access.hearing-loop': 'yes',
      when: 'Mondays and Tuesdays, 10am to 12 noon',
    });
    const told = entries[0]?.remarks.map(({ is, message }) => `${is}: ${message}`);
    expect(told).toEqual([
      'left out: A contact that the table says must not be seen (contact_visible) was left out.',
      'left out: Its notes were left out: they are for the council alone.',
    ]);
  });

  it('has nobody’s contact that must not be seen', () => {
    const { entries } = council({
      ...TEA,
      contact_visible: 'FALSE',
      contact_email: 'sue@example.org',
    });
    expect(JSON.stringify(entries)).not.toMatch(/sue@|01773/);
  });

  it.each([
    [{ approved: 'FALSE' }, 'not approved'],
    [{ visible: 'FALSE' }, 'must not be seen'],
    [{ visible_to: '2023-05-17' }, 'until 2023-05-17'],
  ])('passes over a service with %j', (values, why) => {
    const [entry] = council({ ...TEA, ...values }).entries;
    expect(entry?.remarks.map(({ is }) => is)).toEqual(['passed over']);
    expect(entry?.remarks[0]?.message).toContain(why);
  });

  it.each([
    [{ scheduled_weekday: 'someday' }, 'which is no day of the week'],
    [{ schedules_opens_at: 'hh:mm:ss' }, 'Monday says “hh:mm:ss-12:00”'],
  ])('refuses %j', (values, why) => {
    const [entry] = council({ ...TEA, ...values }).entries;
    expect(entry?.remarks.map(({ message }) => message).join()).toContain(why);
  });

  it('says that a service is in several places', () => {
    const [entry] = council(TEA, {
      import_id: '2',
      import_id_reference: '1',
      location_name: 'Church',
      location_city: 'Belper',
    }).entries;
    expect(entry?.values).toMatchObject({
      place: 'various',
      description: 'It happens at:\n\n- Hall, 1 High Street, Belper\n- Church, Belper',
    });
  });

  it('tells of a row that adds to nothing', () => {
    const { entries } = council(TEA, { import_id: '2', import_id_reference: '9' });
    expect(entries[1]?.remarks[0]?.message).toBe(
      'It adds to the service with import_id 9, which is not in the table.',
    );
  });
});

describe('Open Referral UK', () => {
  const SERVICE = {
    id: 'a',
    name: 'Singing for all',
    description: 'We sing.',
    status: 'active',
    url: 'https://example.org',
    minimum_age: 18,
    maximum_age: 120,
    assured_date: '2026-10-03',
    organization: { name: 'Belper Singers', email: 'hello@example.org' },
    contacts: [{ name: 'Ann', phones: [{ number: '01773 000000', extension: 12 }] }],
    cost_options: [
      { amount: 2.5, amount_description: 'a session' },
      { amount: 9, valid_to: '2020-01-01' },
    ],
    schedules: [{ freq: 'WEEKLY', byday: 'FR', opens_at: '10:00:00', closes_at: '12:00:00' }],
    languages: [{ name: 'Polish', code: 'pl' }],
    attributes: [{ taxonomy_term: { name: 'Choir' } }],
    service_at_locations: [
      {
        location: {
          location_type: 'physical',
          name: 'Town Hall',
          addresses: [{ address_1: '1 Market Place', city: 'Belper', postal_code: 'DE56 1AA' }],
        },
      },
    ],
  };
  const WHOLE = {
    title: 'Singing for all',
    organiser: 'Belper Singers',
    description: 'We sing.',
    kind: 'Choir\nSinging for all',
    'helps-with': 'Choir',
    ages: '18+',
    languages: 'pl',
    checked: '2026-10-03',
    'contact.phone': '01773 000000 ext 12',
    'contact.email': 'hello@example.org',
    'contact.web': 'https://example.org',
    'contact.name': 'Ann',
    cost: '£2.50 a session',
    'venue.name': 'Town Hall',
    'venue.address': '1 Market Place\nBelper',
    'venue.postcode': 'DE56 1AA',
    town: 'Belper',
    when: 'Every Friday, 10am to 12 noon',
  };
  const {
    organization,
    service_at_locations: [at],
    ...bare
  } = SERVICE;

  it.each<[string, string]>([
    ['a service', JSON.stringify(SERVICE)],
    ['a list', JSON.stringify([SERVICE])],
    ['a page', JSON.stringify({ total_items: 1, contents: [SERVICE] })],
    ['pages', JSON.stringify([{ contents: [SERVICE] }])],
    [
      'an organisation',
      JSON.stringify({ ...organization, services: [{ ...bare, service_at_locations: [at] }] }),
    ],
    ['a service at a location', JSON.stringify({ ...at, service: { ...bare, organization } })],
    [
      'schedules of places, as of old',
      JSON.stringify({
        ...SERVICE,
        schedules: [],
        service_at_locations: [{ ...at, regular_schedule: SERVICE.schedules }],
      }),
    ],
    ['a line for each', `${JSON.stringify(SERVICE)}\n`.repeat(2)],
  ])('is read from %s', (_name, text) => {
    const source = read(text);
    expect(source.form).toBe('Open Referral UK');
    for (const values of valuesOf(source)) expect(values).toEqual(WHOLE);
    expect(source.entries.length).toBeGreaterThan(0);
  });

  it('is one entry for each place that has days of its own', () => {
    const site = (name: string, byday: string) => ({
      schedules: [{ freq: 'WEEKLY', byday, opens_at: '10:00' }],
      location: { name, addresses: [{ city: 'Belper' }] },
    });
    const source = read(
      JSON.stringify({
        ...SERVICE,
        schedules: [],
        service_at_locations: [site('Hall', 'MO'), site('Church', 'TU')],
      }),
    );
    expect(valuesOf(source).map((values) => [values['venue.name'], values['when']])).toEqual([
      ['Hall', 'Every Monday, 10am'],
      ['Church', 'Every Tuesday, 10am'],
    ]);
  });

  it('passes over what is not active, and tells what a listing has no place for', () => {
    const [closed] = read(JSON.stringify({ ...SERVICE, status: 'defunct' })).entries;
    expect(closed?.remarks.map(({ is }) => is)).toEqual(['passed over']);
    const [open] = read(JSON.stringify({ ...SERVICE, alert: 'Moved online' })).entries;
    expect(open?.remarks.map(({ message }) => message)).toEqual([
      '1 of its prices held only until a day that is past.',
      'Not used: alert, “Moved online”.',
    ]);
  });

  it.each([
    [
      '{"a": ',
      'It begins like JSON and cannot be read as JSON: it may be cut off. Download it again.',
    ],
    ['[]', 'Nothing is in it.'],
    ['{"contents":[]}', 'Nothing is in it.'],
    [
      '{"contents":[{"id":"1","name":"Tea","status":"active","last_modified":"2026-01-01"}]}',
      'It names services and says nothing of them, as the first page of Open Referral UK (/services) does. Download each one (/services/ and its id) and put them below each other into one file.',
    ],
  ])('says why %s cannot be read', (text, wrong) => {
    expect(readSource(new TextEncoder().encode(text), null, vocabulary, TODAY)).toEqual({ wrong });
  });

  it.each([
    {
      ...SERVICE,
      schedules: 'weekly',
      contacts: {},
      organization: 7,
      languages: [null],
      service_at_locations: [3, { location: null }],
    },
    { name: '', schedules: [null, { freq: {}, byday: [] }] },
    {
      name: 'x',
      schedules: [{ freq: '__proto__', opens_at: {} }],
      attributes: [{ taxonomy_term: [] }],
    },
  ])('never throws for what has another shape', (service) => {
    expect(read(JSON.stringify(service)).entries).toHaveLength(1);
  });
});

describe('OpenActive', () => {
  const SESSION = {
    superEvent: {
      name: 'Gentle yoga',
      activity: [{ prefLabel: 'Yoga' }],
      offers: [{ name: 'Adult', price: 6.5 }],
      organizer: { name: 'Us', telephone: '01773 000000' },
    },
    ageRange: { minValue: 50 },
    eventSchedule: {
      repeatFrequency: 'P2W',
      byDay: ['https://schema.org/Tuesday', 'schema:Thursday'],
      startTime: '10:00',
      endTime: '11:00',
      startDate: '2026-09-01',
      exceptDate: ['2020-01-07T10:00:00Z', '2027-01-05T10:00:00Z'],
    },
    location: {
      name: 'Baths',
      address: { streetAddress: '1 Mill Road', addressLocality: 'Belper', postalCode: 'DE56 1AA' },
    },
    url: 'https://example.org',
  };
  const WHOLE = {
    title: 'Gentle yoga',
    organiser: 'Us',
    kind: 'Yoga\nGentle yoga',
    'helps-with': 'Yoga',
    ages: '50+',
    cost: '£6.50 Adult',
    'contact.phone': '01773 000000',
    'contact.web': 'https://example.org',
    'venue.name': 'Baths',
    'venue.address': '1 Mill Road\nBelper',
    'venue.postcode': 'DE56 1AA',
    town: 'Belper',
    when: 'Every 2 weeks on Tuesdays and Thursdays from 1 September 2026, 10am to 11am, not on 5 January 2027',
  };

  it('is read from its pages, and what is gone from them passed over', () => {
    const items = [
      { state: 'updated', kind: 'SessionSeries', id: '1', data: SESSION },
      { state: 'deleted', kind: 'SessionSeries', id: '2' },
    ];
    const source = read(JSON.stringify({ next: 'https://example.org', items, license: 'x' }));
    expect([source.form, valuesOf(source)]).toEqual(['OpenActive', [WHOLE, {}]]);
    expect(source.entries[1]?.remarks[0]).toMatchObject({ is: 'passed over' });
    expect(valuesOf(read(JSON.stringify(SESSION)))).toEqual([WHOLE]);
    const other = [{ kind: 'Event', state: 'Open', title: 'Tea', when: 'Fri' }];
    expect(read(JSON.stringify(other)).form).toBe('table');
  });
});
