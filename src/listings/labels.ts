/** What fields with fixed values are called, apart from all that needs a calendar: the search begins with no more. */
import type { Join, Place, Room } from './schema.ts';

/** Things about a place or a group that decide whether somebody can come, in the order they are shown. */
export const ACCESS_FACTS = {
  'step-free': 'Step-free way in',
  'accessible-toilet': 'Accessible toilet',
  'hearing-loop': 'Hearing loop',
  parking: 'Parking',
  'blue-badge-parking': 'Blue Badge parking',
  seating: 'Seats with backs',
  'quiet-space': 'Quiet space',
  'dementia-friendly': 'Dementia friendly',
  'assistance-dogs': 'Assistance dogs welcome',
} as const;

/** What a first visit is like, in the order somebody would ask. */
export const FIRST_VISIT_FACTS = {
  welcome: 'Who meets you',
  'bring-someone': 'May you bring someone',
  'come-late': 'May you come late',
  'group-size': 'How many people',
  entrance: 'Where the entrance is',
  'bus-stop': 'Nearest bus stop',
  parking: 'Where to park',
} as const;

export const JOIN_WORDS: Record<Join, string> = {
  'just-turn-up': 'Just turn up',
  'book-first': 'Book first',
  'ask-first': 'Ask first',
  'referral-needed': 'Referral needed',
};

/** How something happens that has no venue. */
export const PLACE_WORDS: Record<Place, string> = {
  online: 'Online',
  'by-phone': 'By phone',
  'at-home': 'At your home',
  various: 'Various places',
};

export const ROOM_WORDS: Record<Room, string> = {
  yes: 'Room for new people',
  'waiting-list': 'Waiting list',
  full: 'Full just now',
};
