import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../tests/fixtures/exchange.ts';
import { readSheet } from '../table/sheet.ts';
import { guessMap } from './guess.ts';
import { fieldOf, isColumnName } from './names.ts';

const { vocabulary } = directoryOf();

function guess(text: string) {
  const sheet = readSheet(text, isColumnName);
  if ('wrong' in sheet) throw new Error(sheet.wrong);
  const { map, others } = guessMap(sheet, vocabulary);
  const fields = [...map.fields].map(([field, { columns, is, heading, ending }]) => [
    field,
    [...columns, is && `is ${is}`, heading && 'heading', ending && `+ ${ending}`]
      .filter(Boolean)
      .join(' | '),
  ]);
  return { fields: Object.fromEntries(fields) as Record<string, string>, others };
}

describe('the name of a column', () => {
  it.each([
    ['Name of group', 'title'],
    ['Activity', 'title'],
    ['Group/Activity Name', null],
    ['Group/Activity', 'title'],
    ['Venue Town', 'town'],
    ['Which town are you in?', 'town'],
    ['Location(s)', 'venue.name'],
    ['Day 2', 'when.day'],
    ['What day(s) do you meet?', 'when.day'],
    ['Date', 'when.day'],
    ['Thurs PM', 'when.thursday'],
    ['Regular?', 'when.often'],
    ['Booking link', 'contact.web'],
    ['Who to ring', 'contact'],
    ['What is the name of your group?', 'title'],
    ['What is the name of your group or activity?', 'title'],
    ['Name of café', 'title'],
    ['Name of venue', 'venue.name'],
    ['Church', 'venue.name'],
    ['Where do you meet? Please give the full address and postcode', 'venue.name'],
    ['Are you happy for us to share this information? (GDPR)', ''],
    ['Are you happy for us to publish your email address?', ''],
    ['Email address you are happy to share', 'contact.email'],
    ['last_updated', ''],
    ['Excluded dates', 'when.except'],
    ['Exclusive to members', null],
    ['VenueName', 'venue.name'],
    ['startTime', 'when.start'],
    ['Enw / Name', 'title'],
    ['Diwrnod / Day', 'when.day'],
    ['Starts / Ends', null],
    ['Mon EVE', 'when.monday'],
    ['Organisation', 'organiser'],
    ['Type of activity', 'kind'],
    ['Post code', 'venue.postcode'],
    ['POSTCODE', 'venue.postcode'],
    ['Address Line 1', 'venue.address'],
    ['Where?', 'venue.name'],
    ['Day(s) and time(s)', 'when'],
    ['Day/Time', 'when'],
    ['Days of the week', 'when.day'],
    ['Start Time', 'when.start'],
    ['Finish', 'when.end'],
    ['Mon', 'when.monday'],
    ['Tuesday staffed hours', 'when.tuesday'],
    ['Tuesday unstaffed hours', ''],
    ['Opening hours Wed', 'when.wednesday'],
    ['Which week of the month', 'when.week'],
    ['Frequency', 'when.often'],
    ['Tel. No.', 'contact.phone'],
    ['Contact number', 'contact.phone'],
    ['E-mail address', 'contact.email'],
    ['Website URL', 'contact.web'],
    ['Contact', 'contact'],
    ['Contact name', 'contact.name'],
    ['Cost per session', 'cost'],
    ['Who is it for?', 'for'],
    ['Age range', 'ages'],
    ['Date last verified', 'checked'],
    ['Wheelchair access', 'access.step-free'],
    ['Year closed', 'ended'],
    ['GDPR consent', ''],
    ['Description', 'description'],
    ['When Day(s)', 'when.day'],
    ['When: Start', 'when.start'],
    ['Where Postcode', 'venue.postcode'],
    ['Event Start Date', 'when.from'],
    ['Event End Time', 'when.end'],
    ['Time (start)', 'when.start'],
    ['Times (finish)', 'when.end'],
    ['What time do you finish?', 'when.end'],
    ['Session time', 'when.time'],
    ['Duration (mins)', 'when.duration'],
    ['Term time only?', 'when.term'],
    ['Weeks', null],
    ['Break dates', 'when.except'],
    ['Course title', 'title'],
    ['Social media', 'contact.web'],
    ['addr:housenumber', 'venue.address'],
    ['addr:city', 'town'],
    ['location.lat', 'venue.at'],
    ['lon', 'venue.at'],
    ['Leisure center', null],
    ['center', 'venue.name'],
    ['secondary_days', 'when.day'],
    ['arrival', 'when.start'],
    ['departure', 'when.end'],
    ['author.displayName', ''],
    ['organizer.type', ''],
    ['timeList.startDate', 'when.from'],
    ['foo.bar', null],
    ['Foo', null],
  ])('%s holds %s', (column, field) => {
    expect(fieldOf(column)).toBe(field);
  });
});

describe('a guess at a map', () => {
  it('goes by names, and lists what it has no use for with what is in it', () => {
    const { fields, others } = guess(
      'Group,Category,When,Tel,Foo\nTea,Choir,Fri,1,bar\nX,Choir,Fri,1,baz\n',
    );
    expect(fields).toEqual({
      title: 'Group',
      kind: 'Category | Group',
      when: 'When',
      'contact.phone': 'Tel',
    });
    expect(others).toEqual([{ column: 'Foo', holds: 'bar · baz' }]);
  });

  it('goes by what cells look like where a name says nothing', () => {
    const { fields } = guess(
      'Group,A,B,C,D\nTea,tea@example.org,DE56 1AA,01773 000000,Fridays 10-12\nX,x@example.org,de561aa,01773 000001,Mon 2pm\n',
    );
    expect(fields).toMatchObject({
      'contact.email': 'A',
      'venue.postcode': 'B',
      'contact.phone': 'C',
      when: 'D',
    });
  });

  it('takes days in columns of their own before one column for all, and the other way round', () => {
    expect(guess('Group,Mon,Tue,Wed,Opening hours\nTea,10-12,,,daily\n').fields).toMatchObject({
      'when.monday': 'Mon',
      'when.wednesday': 'Wed',
    });
    expect(guess('Group,Mon,Tue,Wed,Opening hours\nTea,10-12,,,daily\n').fields).not.toHaveProperty(
      'when',
    );
    expect(guess('Group,Day,Times\nTea,Mon,10-12\n').fields).toMatchObject({
      'when.day': 'Day',
      'when.time': 'Times',
    });
    expect(guess('Group,Day,Type\nTea,Mon 10-12,Choir\n').fields).toMatchObject({ when: 'Day' });
  });

  it('takes several days, halves of days and ends of an age together', () => {
    expect(guess('Group,Day 1,Day 2,Time,Age from,Age to\nTea,Mon,Wed,2-4,5,11\n').fields).toEqual({
      title: 'Group',
      kind: 'Group',
      'when.day': 'Day 1 | Day 2',
      'when.time': 'Time',
      ages: 'is {Age from} to {Age to}',
    });
    const halves = 'Group,Mon,,Tue,,Thu,,Tel\n,AM,PM,AM,PM,AM,PM,\nTea,10-12,2-4,,,,,1\n';
    expect(guess(halves).fields).toMatchObject({
      'when.monday': 'Mon AM | Mon PM',
      'when.thursday': 'Thu AM | Thu PM',
    });
  });

  it('leaves the address of whoever sent a form, where the form asks for another', () => {
    const sent =
      'Timestamp,Email Address,Name of group,Public contact details\n1,a@example.org,Tea,b@example.org\n';
    expect(guess(sent).fields).toMatchObject({ contact: 'Public contact details' });
    expect(guess(sent).fields).not.toHaveProperty(['contact.email']);
  });

  it('takes a first column for the name only where it calls each row something else', () => {
    const each = 'Café,Where,When\nMemory café,Hall,Fri 2-4\nCarers café,Hall,Mon 2-4\n';
    expect(guess(each).fields).toMatchObject({ title: 'Café' });
    const alike = each.replace('Carers', 'Memory');
    expect(guess(alike).fields).not.toHaveProperty('title');
    expect(
      guess(each.replaceAll('café', '').replace(/Memory|Carers/g, '1')).fields,
    ).not.toHaveProperty('title');
  });

  it('takes the noun of a name for the kind, where no column names kinds', () => {
    const { fields } = guess(
      'Choir name,Type,Address,Post code\nBelper,LAL,High Street,DE56 1AA\n',
    );
    expect(fields).toMatchObject({
      title: 'Choir name | + Choir',
      kind: 'is choir',
      'venue.name': 'Choir name | + Choir',
    });
  });

  it('takes for the kind whatever column names kinds, and for a contact what looks like one', () => {
    const { fields } = guess(
      'Who,What is it?,When,How\nTea,Choir,Fri,01773 000000\nX,choirs,Mon,Ann (ann@example.org)\n',
    );
    expect(fields).toMatchObject({ kind: 'What is it?', contact: 'How' });
    expect(fields).not.toHaveProperty('description');
  });

  it('takes the hours from another column where those of the days hold ticks', () => {
    const ticks = guess('Group,Mon,Tue,Wed,Opening hours\nTea,✓,,Y,10-12\n').fields;
    expect(ticks).toMatchObject({ 'when.monday': 'Mon', 'when.time': 'Opening hours' });
    expect(guess('Group,Mon,Tue,Wed,Start\nTea,10-12,,Y,2\n').fields).not.toHaveProperty([
      'when.start',
    ]);
  });

  it('takes when each day opens and closes from two columns', () => {
    const { fields } = guess('Library,Mon open,Mon close,Tuesday opens,Tuesday closes\nX,9,5,,\n');
    expect(fields).toMatchObject({
      'when.monday': 'is {Mon open} to {Mon close}',
      'when.tuesday': 'is {Tuesday opens} to {Tuesday closes}',
    });
    const twice = guess('Library,Mon AM open,Mon PM open,Mon PM close\nX,9,2,5\n').fields;
    expect(twice).not.toHaveProperty(['when.monday']);
  });

  it('takes the one column of a day where nothing else says when', () => {
    expect(guess('Group,Tuesday\nTea,10-12\n').fields['when.tuesday']).toBe('Tuesday');
    expect(guess('Group,When,Sun\nTea,Fri 2pm,y\n').fields).not.toHaveProperty(['when.sunday']);
  });

  it('puts north first, and makes no place of the half of one', () => {
    expect(guess('Group,Lng,Lat\nTea,-1.5,53\n').fields['venue.at']).toBe('Lat | Lng');
    expect(guess('Group,Lat\nTea,53\n').fields).not.toHaveProperty(['venue.at']);
  });

  it('takes dates in a column of starts for the first days', () => {
    const { fields } = guess('Group,Day,Start,Arrival\nTea,Mon,2026-01-19,9.30am\n');
    expect(fields).toMatchObject({ 'when.from': 'Start', 'when.start': 'Arrival' });
  });

  it('calls what is on by its hall where that stands first and nothing names it', () => {
    const { fields } = guess('Venue,Opening\nNature Centre,Mondays 2-4pm\n');
    expect(fields).toMatchObject({ title: 'Venue', 'venue.name': 'Venue' });
    expect(fields).not.toHaveProperty('kind');
  });

  it('takes headings between the rows for towns or kinds', () => {
    const towns = guess(
      'Group,When,Where,Tel\nBELPER,,,\nTea,Fri 10-12,Hall,1\nLong Eaton,,,\nX,Fri 10-12,Hall,1\n',
    );
    expect(towns.fields['town']).toBe('heading');
    const days = guess('Activity,Time,Tel\nMONDAY,,\nTea,2-4,1\nFRIDAY,,\nX,2-4,1\n');
    expect(days.fields).toMatchObject({ 'when.day': 'heading', 'when.time': 'Time' });
    const kinds = guess(
      'Group,When,Post code,Tel\nChoirs,,,\nBelles,Fri 10-12,DE56 1AA,1\nNotes for us,,,\n',
    );
    expect(kinds.fields['kind']).toBe('Group | heading');
  });
});
