/** Words for what every directory has: days, times of day, cost, access, how to join and how it happens. */
import { patternsFor, type Pattern } from './pattern.ts';
import type { Meaning, Phrase } from './phrases.ts';

/** Fields and their values, any of which will do, and the phrases that ask for them. */
const TERMS = `
day mon|tue|wed|thu|fri: weekday, weekdays, week days, midweek, during the week, in the week
day sat|sun: weekend, weekends, at the weekend, at weekends, week end
day weekend: this weekend, the weekend, this coming weekend, over the weekend, coming weekend
day today: today, right now, on now, open now, later today, this very day
day tomorrow: tomorrow, tmrw, tomoz, tmw, the morrow

part morning: morning, in the morning, before lunch, forenoon, late morning
part -10:00: early morning, early in the morning, first thing, first thing in the morning
part afternoon: afternoon, in the afternoon, after lunch, after dinner time
part 15:00-17:00: late afternoon, end of the afternoon
part 12:00-14:00: lunchtime, lunch time, dinnertime, dinner time, midday meal, lunch hour
part 16:00-18:00: teatime, tea time
part 15:00-18:00: after school
part 09:00-15:00: school hours, during school, while the kids are at school
part 17:00-19:00: early evening, early in the evening
part evening: evening, in the evening, night, at night, night time, after work, after tea, of an evening
part 20:00-: late evening, late at night, late night, late in the evening
part morning|afternoon: daytime, day time, in the day, during the day, in daylight

free yes: free, for free, free of charge, no charge, no cost, costs nothing, cost nothing, no fee, no fees,
    for nothing, without paying, dont have to pay, do not have to pay, doesnt cost anything,
    does not cost anything, dont cost anything, doesnt cost a penny, without paying anything

cost 0: donation, donations, by donation, pay what you can, pay as you feel, pay what you like
cost 3: cheap, cheaply, cheaper, cheapest, low cost, affordable, inexpensive, not expensive, not too expensive,
    not dear, not too dear, on a budget, doesnt cost much, dont cost much, does not cost much, not cost much,
    cant pay much, cannot pay much, cheap as chips

access step-free: step free, wheelchair, wheelchairs, wheelchair access, wheelchair accessible,
    wheelchair friendly, level access, disabled access, accessible, fully accessible, no steps, without steps,
    no stairs, without stairs, cant do stairs, cant do steps, cant manage stairs, cant manage steps,
    cant climb stairs, cant climb steps, cannot do stairs, cannot manage stairs, cannot climb stairs,
    struggle with stairs, cant manage the stairs, cannot manage the stairs, cant do the stairs,
    struggle with steps, ramp, ramps, ramped access, has a lift, with a lift, lift access, mobility scooter,
    pushchair access, pram access, buggy access, pushchair friendly, buggy friendly
access accessible-toilet: accessible toilet, disabled toilet, disabled loo, accessible loo, wheelchair toilet
access hearing-loop: hearing loop, induction loop, loop system, t loop, hearing aid loop
access parking: car park, somewhere to park, place to park, park the car, park my car, can park,
    free parking, easy parking, can i park, parking nearby, carpark, where to park
access blue-badge-parking: blue badge, blue badge parking, blue badge space, disabled parking, disabled bay
access seating: seating, somewhere to sit, can sit down, seats with backs, chairs with backs, proper chairs,
    able to sit down, comfy chairs, comfortable chairs, comfortable seats, place to sit
access quiet-space: quiet, quiet space, quiet room, quiet place, quiet area, not noisy, not too noisy,
    sensory friendly, low noise, calm space, not loud, not too loud, without noise, no noise
access dementia-friendly: dementia friendly
access assistance-dogs: assistance dog, guide dog, hearing dog, support dog, service dog

join just-turn-up: drop in, dropin, drop ins, just turn up, turn up, turn up on the day, just go along,
    no booking, no booking needed, no need to book, without booking, dont have to book, do not have to book,
    dont need to book, no appointment, without an appointment, no appointment needed, no sign up,
    without signing up, just show up, just come along
join book-first: book first, book ahead, book in advance, booking needed, booking required, booking essential,
    bookable, need to book, have to book, book a place, book a space, pre book, advance booking
join referral-needed: referral needed, referral required, by referral, referral only, need a referral
join just-turn-up|book-first|ask-first: self referral, self refer, refer myself, no referral,
    no referral needed, without a referral, without referral, dont need a referral, dont need referring

place online: online, on zoom, via zoom, over zoom, zoom group, zoom call, virtual, virtually, by video call,
    over video call, on a video call, over the internet
place by-phone: by phone, by telephone, over the phone, over the telephone, on the phone, on the telephone,
    phone support, telephone support, phone service, telephone service
place at-home: home visit, house call, at my house, at her house, at his house, in my own home, come to me,
    come to my house, come to my home, come to the house, in your home
place online|by-phone|at-home: from home, from my own home, without leaving the house, without going out
`;

/** Phrases that mean two things at once, and those that keep a word from what it means alone. */
const MORE: readonly Phrase[] = [
  ['tonight', [day('today'), part('evening')]],
  ...(['morning', 'afternoon', 'evening'] as const).map((name): Phrase => [
    `this ${name}`,
    [day('today'), part(name)],
  ]),
  // "Am" is the morning in some directories.
  ['i am', []],
  ['who am', []],
  ...'alcohol care dairy gluten hassle smoke sugar'
    .split(' ')
    .map((word): Phrase => [`${word} free`, []]),
  ...['free from', 'free range', 'free time'].map((phrase): Phrase => [phrase, []]),
];

/** Phrases that say nothing of what is wanted, though a word of them would: nobody types where "near me" is. */
export const SILENT_PHRASES: readonly string[] = [
  'near me|near here|nearby me|close to me|close by|close to here|local to me|around me|round me|around here|round here',
  'round our way|in my area|in our area|in this area|where i live|near my house|near my home|near home|close to home',
  'walking distance|within walking distance|in walking distance|not far|not far away|not too far|not too far away',
  'any day|any time|im free|i am free|when im free|feel free|as soon as possible|to be honest|in the world',
].flatMap((phrases) => phrases.split('|'));

/**
 * What says something only in some company. "At home" is where somebody is stuck or lonely, unless it is said of what
 * should come there; "walking in Belper" and a "walk in Belper" are walks, and a "walk-in clinic" is none; a walk in the
 * park asks for no parking.
 */
export const COMPANY_PATTERNS: readonly Pattern[] = [
  ...patternsFor('place', [
    [
      'visit(?:s|ing)? (?:me|us|him|her|them|(?:my )?(?:mum|mam|dad|mother|father|nan|gran|wife|husband)) at home',
      () => ['at-home'],
    ],
    [
      '(?<=^|(?:advice|befriending|care|class|classes|company|exercises?|food|help|lessons|meals?|physio|someone|support|visits?|yoga) )at home',
      () => ['at-home'],
    ],
  ]),
  ...patternsFor('access', [['parking', () => ['parking']]]),
  ...patternsFor('join', [
    [
      'walk(?:-ins?| ins| in(?= ?$| (?:advice|appointments?|class|classes|clinics?|groups?|help|only|sessions?|support|welcome)(?![\\p{L}])))',
      () => ['just-turn-up'],
    ],
  ]),
];

/** All phrases of this file. */
export const OWN_PHRASES: readonly Phrase[] = [
  ...Array.from(TERMS.matchAll(/^(\S+) (\S+):((?:.|\n )+)/gm)).flatMap(
    ([, field, values, phrases]) => {
      const means = values!.split('|').map((value) => ({ field, value }) as Meaning);
      return phrases!.split(',').map((phrase): Phrase => [phrase.trim(), [means]]);
    },
  ),
  ...MORE,
];

function day(value: string): Meaning[] {
  return [{ field: 'day', value }];
}

function part(value: string): Meaning[] {
  return [{ field: 'part', value }];
}
