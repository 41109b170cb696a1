/** A record that the tests of messages, sheets and lists, and nothing else, are written against. */
import { codeOf } from '../shortlist/code.ts';
import type { ListingRecord } from './record.ts';

/** A coffee morning on Fridays, save for what is given. */
export function exampleRecord(given: Partial<ListingRecord> = {}): ListingRecord {
  const id = given.id ?? 'belper/friday-coffee-morning';
  return {
    id,
    code: codeOf(id),
    title: 'Friday coffee morning',
    kind: 'Coffee morning',
    organiser: 'Friends of the library',
    when: 'Every Friday, 10am to 12 noon',
    schedule: { rules: [{ kind: 'weekly', on: ['fri'], at: [['10:00', '12:00']] }] },
    closed: [],
    place: 'Ada Belfield Centre',
    address: ['Derwent Street', 'DE56 1UU'],
    town: 'Belper',
    townSlug: 'belper',
    at: null,
    cost: 'Free',
    join: 'Just turn up',
    room: '',
    contact: { name: 'Ada', phone: '01773 000000', email: '', web: '' },
    access: [{ label: 'Step-free way in', state: 'yes' }],
    firstVisit: [],
    checked: '2026-10-03',
    checkedHow: 'phone',
    changed: '2026-10-03',
    notices: [],
    isOver: false,
    ended: '',
    similar: [],
    ...given,
  };
}
