/** Telephone numbers, addresses and names in any mixture → the contact of a listing, without those of private persons. */
import { privateWays } from '../../contributing/private.ts';
import { offerPhone, quote } from '../../listings/offers.ts';
import { phone, web } from '../../listings/readers.ts';
import type { Entry } from '../entry.ts';
import { change, leave, misfit } from '../remarks.ts';
import { wholePhone } from '../table/cells.ts';

const EMAIL = /[^\s@<>"',;:()[\]/\\]+@[^\s@<>"',;:()[\]/\\]+\.[a-z]{2,}/gi;
const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"',;]+/gi;
const PHONE =
  /(?:\+|\b0|\b1|\b44)\d?[\d \u00a0().-]{7,}\d(?: *(?:ext|extension|x)\.?\s*\d{1,5})?/gi;
const ASK = 'Ask whether it may be published; then import it with --keep-contacts.';

/** Settles the contact of an entry: one number, one address, one page, one name. */
export function settleContact(entry: Entry, { keepContacts }: { keepContacts: boolean }): void {
  const { values, remarks } = entry;
  const mixed = withoutTags(values['contact'] ?? '');
  delete values['contact'];
  const all = ['phone', 'email', 'web'].map((way) => values[`contact.${way}`] ?? '');
  const text = [mixed, ...all].join('\n');
  const emails = unique([...text.matchAll(EMAIL)].map(([one]) => one.replace(/^mailto:/i, '')));
  const webs = unique(
    [...text.replace(EMAIL, ' ').matchAll(WEB)].map(([one]) => one.replace(/[).,]+$/, '')),
  );
  const bare = (values['contact.web'] ?? '').trim();
  if (webs.length === 0 && bare !== '' && !bare.includes('@') && 'value' in web(bare))
    webs.push(bare);
  const spoken = text.replace(EMAIL, '\n').replace(WEB, '\n');
  const phones = phonesIn(spoken, values['contact.phone'] ?? '', entry);
  const rest = [mixed, values['contact.phone'] ?? '']
    .join('\n')
    .replace(EMAIL, '\n')
    .replace(WEB, '\n')
    .replace(PHONE, '\n')
    .replace(
      /\b(?:tel|telephone|phone|mob|mobile|e-?mail|website|web|contact|call|or|on)\b[.:]*/gi,
      ' ',
    );
  const parts = partsIn(rest);
  const name = (values['contact.name'] ?? '') || (parts.find(isName) ?? '');
  if (bare !== '' && webs.length === 0 && emails.length === 0)
    remarks.push(
      leave('contact.web', `${quote(bare)} was not used: it is not the address of a web page.`),
    );
  for (const way of ['name', 'phone', 'email', 'web']) delete values[`contact.${way}`];

  const held: string[] = [];
  const isHeld = (value: string, isPrivate: boolean) => {
    if (isPrivate && !keepContacts) held.push(value);
    return isPrivate && !keepContacts;
  };
  const words = ['title', 'organiser', 'venue.name', 'venue.address', 'town']
    .map((field) => values[field] ?? '')
    .join(' ');
  const openPhones = phones.filter(
    (one) => !isHeld(one, privateWays({ name, phone: one, email: '', words }).phone),
  );
  const openEmails = emails.filter(
    (one) => !isHeld(one, privateWays({ name, phone: '', email: one, words }).email),
  );
  if (openPhones[0]) values['contact.phone'] = openPhones[0];
  if (openEmails[0]) values['contact.email'] = openEmails[0];
  if (webs[0] && 'value' in web(webs[0])) values['contact.web'] = completed(webs[0]);
  if (name && held.length === 0) values['contact.name'] = name.slice(0, 80);
  // What is held back is not repeated in full: the table may be passed on.
  if (held.length > 0)
    remarks.push(
      leave(
        'contact',
        `${held.map(hidden).join(' and ')} may be a private person’s own${name ? ', as the name with it' : ''}, and ${held.length > 1 || name ? 'were' : 'was'} held back.`,
        ASK,
      ),
    );
  const unused = held.length > 0 ? [] : parts.filter((part) => part !== name);
  if (unused.length > 0)
    remarks.push(
      leave(
        'contact',
        `Not used: ${unused.map(quote).join(', ')}.`,
        'Write it into the text, if people need it.',
      ),
    );
  for (const more of [openPhones, openEmails, webs])
    if (more.length > 1)
      remarks.push(
        leave(
          'contact',
          `Only the first of these was used: ${more.join(', ')}.`,
          'Write the others into the text, if people need them.',
        ),
      );
}

function phonesIn(text: string, column: string, { remarks }: Entry): string[] {
  // Several in one cell may have only a space between them.
  const found = [...text.matchAll(PHONE)].flatMap(([one]) =>
    (one.match(/\d/g)?.length ?? 0) > 13
      ? one.trim().split(/\s+(?=(?:\+44|0[1-9])\d)/)
      : [one.trim()],
  );
  // A column of numbers may hold one that begins without its zero, or a short one.
  const alone = found.length === 0 && /\d/.test(column) ? [offerPhone(column) || column] : [];
  const read = [...found, ...alone].flatMap((one): string[] => {
    const tidy = one
      .replace(/[().-]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/\+44 ?0 ?/, '+44 ')
      .trim();
    const whole = wholePhone(tidy);
    if (whole !== tidy && /^[1-9]/.test(tidy) && !/^44/.test(tidy))
      remarks.push(
        change(
          'contact.phone',
          `“${tidy}” lacks the 0 that spreadsheets lose. It was written as “${whole}”.`,
        ),
      );
    const reading = phone(whole);
    return 'value' in reading ? [reading.value] : [];
  });
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(column))
    remarks.push(
      misfit(
        'contact.phone',
        `“${column}” is all that the spreadsheet kept of a number: its last figures are lost.`,
        'Make the column text in the spreadsheet it comes from, and save it as CSV again',
      ),
    );
  else if (read.length === 0 && column !== '' && !/@/.test(column))
    remarks.push(
      leave(
        'contact.phone',
        `${quote(column)} was not used: no whole telephone number is in it.`,
        'A number such as 01773 000000',
      ),
    );
  // One number may stand there twice, with other spaces.
  const digits = (one: string) => one.replace(/\D/g, '');
  return read.filter((one, at) => read.findIndex((two) => digits(two) === digits(one)) === at);
}

// A page's link leads to what people want, whatever it is called.
function withoutTags(html: string): string {
  return html
    .replace(/<a\b[^>]*?\bhref\s*=\s*["'](?:mailto:|tel:)?([^"'?]*)[^>]*>/gi, '$1\n')
    .replace(/<[a-z!/][^>]*>/gi, '\n');
}

function partsIn(text: string): string[] {
  return text
    .split(/[\n,;/|()–-]/)
    .map((one) => one.replace(/[:.\s]+/g, ' ').trim())
    .filter((one) => /\p{L}{3}/u.test(one));
}

function isName(part: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}'’]*\s?){1,4}$/u.test(part) &&
    !/\b(?:see|ask|please|leave|message|none|only|evenings?|days?|mornings?|weekdays?|facebook|website|not?)\b/i.test(
      part,
    )
  );
}

function completed(address: string): string {
  const reading = web(address);
  return 'value' in reading ? reading.value : address;
}

function hidden(contact: string): string {
  return contact.includes('@')
    ? `The address ${contact.slice(0, 2)}…@${contact.split('@')[1] ?? ''}`
    : `the mobile number ${contact.slice(0, 5)}…`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
