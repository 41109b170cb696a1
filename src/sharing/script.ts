/** What do I say? Plain words for a first call or message, made of what is known of a listing and of what is not. */
import type { Listing } from '../listings/schema.ts';
import { dialled, isMobile } from '../listings/telephone.ts';
import { accessOf, type Whereabouts } from '../listings/whereabouts.ts';
import { describe } from '../schedule/describe.ts';
import { isTimed } from '../schedule/schedule.ts';
import { toGsm } from './segments.ts';

/** Words to begin with, and the ways to send them. */
export interface Script {
  /** True where there is a number to ring: the words are to be spoken, else they are to be written. */
  isSpoken: boolean;
  /** The first sentences. */
  opening: readonly string[];
  /** What the listing does not say, as questions: the most important first. */
  questions: readonly string[];
  /** Links that a telephone or a mail program follows; '' where there is none. Only a mobile can be sent a text. */
  tel: string;
  sms: string;
  mailto: string;
}

/**
 * The script for a listing; null where there is nobody to ring or to write to, or nothing more to come. What is
 * doubtful, since nobody has made sure of it for long, is asked about first.
 */
export function scriptOf(
  listing: Listing,
  place: Whereabouts,
  isOver: boolean,
  isDoubtful: boolean,
): Script | null {
  const { title, contact } = listing;
  const { phone = '', email = '', name = '' } = contact;
  if (isOver || (!phone && !email)) return null;
  const wish = wishOf(listing, place);
  const questions = questionsOf(listing, place, isDoubtful).slice(0, MOST_QUESTIONS);
  const isSpoken = phone !== '';
  const greeting = isSpoken ? 'Hello. My name is …' : 'Hello.';
  const whom = isSpoken && name ? [`Please may I speak to ${name}?`] : [];
  const subject = `About “${title}”`;
  const letter = ['Hello.', wish.join(' '), questions.join('\r\n'), 'Thank you.'].filter(Boolean);
  const text = toGsm(['Hello.', ...wish, ...questions, 'Thank you.'].join(' '));
  return {
    isSpoken,
    opening: [greeting, ...whom, ...wish],
    questions,
    tel: phone && `tel:${dialled(phone)}`,
    sms: isMobile(phone) ? `sms:${dialled(phone)}?&body=${encodeURIComponent(text)}` : '',
    mailto:
      email &&
      `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(letter.join('\r\n\r\n'))}`,
  };
}

/** More than this, and nobody remembers the first answer. */
const MOST_QUESTIONS = 5;

function wishOf(listing: Listing, place: Whereabouts): string[] {
  const named = `“${listing.title}”`;
  if (isService(listing)) return [`I would like to know more about ${named}, please.`];
  const isSaid = listing.title.toLowerCase().includes(place.name.toLowerCase());
  const where = place.venue && !isSaid ? ` at ${place.name}` : '';
  return [`I would like to come to ${named}${where}.`, 'I have not been before.'];
}

/** Whether it is there for people when they get in touch, and has no sessions that one comes to. */
function isService({ schedule, place }: Listing): boolean {
  const comesToYou = place === 'by-phone' || place === 'at-home';
  return (
    comesToYou ||
    schedule.rules.every(({ kind }) => kind === 'by appointment' || kind === 'any time')
  );
}

function questionsOf(listing: Listing, place: Whereabouts, isDoubtful: boolean): string[] {
  const { room, join, cost } = listing;
  const isToGoTo = place.venue !== null || listing.place === 'various';
  const stepFree = accessOf(listing, place.venue).find(({ fact }) => fact === 'step-free');
  const isGroup = !isService(listing);
  return [
    ...whenQuestions(listing, isDoubtful),
    room === 'full' ? 'I read that it is full. When will there be room?' : '',
    room === 'waiting-list' ? 'I read that there is a waiting list. May I go on it?' : '',
    listing.place === 'various' ? 'Where should I go?' : '',
    cost.band === 'ask' ? 'How much does it cost?' : '',
    // What has no room cannot be joined yet.
    room === 'full' || room === 'waiting-list' ? '' : joinQuestion(join, isGroup),
    listing.place === 'online' ? 'How do I get in on my phone or computer?' : '',
    isToGoTo && stepFree?.state === 'not known' ? 'Is there a way in without steps?' : '',
    isToGoTo && !listing['first-visit']['bring-someone'] ? 'May I bring someone with me?' : '',
    isToGoTo && isGroup && !listing['first-visit'].welcome ? 'Who will I meet when I come in?' : '',
  ].filter(Boolean);
}

function whenQuestions({ schedule }: Listing, isDoubtful: boolean): string[] {
  const kinds = schedule.rules.map(({ kind }) => kind);
  if (kinds.includes('ask first')) return ['Which day is it on, and at what time?'];
  if (kinds.includes('day not known'))
    return ['Which day of the week is it on?', 'What time does it start?'];
  const hasNoTime = schedule.rules.some(
    (rule) => isTimed(rule) && rule.at.includes('time not known'),
  );
  return [
    kinds.includes('by appointment') ? 'When could I have an appointment?' : '',
    isDoubtful && schedule.rules.some(isTimed)
      ? `I read: “${describe(schedule)}”. Is that still right?`
      : '',
    hasNoTime ? 'What time does it start?' : '',
  ];
}

function joinQuestion(join: Listing['join'], isGroup: boolean): string {
  switch (join) {
    case 'just-turn-up':
      return '';
    case 'book-first':
      return isGroup ? 'May I book a place, please?' : 'How do I book?';
    case 'ask-first':
      return isGroup ? 'Is it all right if I come?' : '';
    case 'referral-needed':
      return 'I read that somebody has to refer me. Who can do that?';
    case undefined:
      return isGroup ? 'Can I just turn up, or do I need to book?' : '';
    default:
      return join satisfies never;
  }
}
