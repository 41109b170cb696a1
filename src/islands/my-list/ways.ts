/** A list in the words and addresses that it is sent by; notes of one's own go into none that leaves the device. */
import { paths } from '../../paths.ts';
import type { Day } from '../../schedule/schedule.ts';
import { messageOf } from '../../sharing/message.ts';
import { countSegments } from '../../sharing/segments.ts';
import type { Told } from '../../sharing/told.ts';
import { toFragment } from '../../shortlist/code.ts';
import type { Entry } from './entries.ts';

/** Every way in which a list is sent. */
export interface Ways {
  /** For one text message, or as few as can be. */
  short: string;
  /** '1 text message'. */
  messages: string;
  full: string;
  sms: string;
  whatsApp: string;
  mail: string;
}

/** What is told of the entries: of those that go on, in their order. `origin` is where the site is, 'https://example.org'. */
export function toldOf(entries: readonly Entry[], origin: string): Told[] {
  return entries.flatMap(({ record, isOver, next, note }) =>
    record && !isOver ? [{ record, next, note, address: origin + paths.listing(record.id) }] : [],
  );
}

/**
 * The full address of a list, in its order: what is over or gone is left out. Where something is still
 * unknown that came in a link, that link is the only one that has it: `cameIn`, '' for none.
 */
export function linkOf(entries: readonly Entry[], origin: string, cameIn = ''): string {
  const isKnown = entries.every(({ lack }) => lack === null || lack === 'gone');
  const kept = entries.filter(({ lack, isOver }) => lack !== 'gone' && !isOver);
  const ids = kept.map(({ record, id }) => record?.id ?? id);
  return origin + paths.myList(isKnown || !cameIn ? toFragment(ids) : cameIn);
}

/** The texts of what is told, and the addresses that open them in other programs. */
export function waysOf(told: readonly Told[], link: string, today: Day, siteName: string): Ways {
  const items = told.map((one) => ({ ...one, note: '' }));
  const short = messageOf(items, link, 'short', today);
  const full = messageOf(items, link, 'full', today);
  const { segments } = countSegments(short);
  const subject = encodeURIComponent(siteName);
  const mail = `mailto:?subject=${subject}&body=${encodeURIComponent(full.replaceAll('\n', '\r\n'))}`;
  return {
    short,
    full,
    messages: segments === 1 ? '1 text message' : `${segments} text messages`,
    sms: `sms:?&body=${encodeURIComponent(short)}`,
    whatsApp: `https://wa.me/?text=${encodeURIComponent(full)}`,
    mail:
      mail.length <= LONGEST_MAIL
        ? mail
        : `mailto:?subject=${subject}&body=${encodeURIComponent(short)}`,
  };
}

// Outlook on Windows takes no longer address, and drops what is behind it.
const LONGEST_MAIL = 2000;
