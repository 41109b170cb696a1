/** Telephone numbers as machines take them. */

/** A number as it is dialled, `+441773000000`, without the extension that may stand behind it. */
export function dialled(phone: string): string {
  const [number = ''] = phone.split(/,? (?:ext|extension|option)\b/i);
  const isWhole = /^\s*(?:\+|00)/.test(number);
  return number.replace('(0)', isWhole ? '' : '0').replaceAll(/[^\d+]/g, '');
}

/** Whether a number can be sent a text: a British mobile, those of the Isle of Man among them. */
export function isMobile(phone: string): boolean {
  // What else begins with 070 and 076 are numbers that follow people, and pagers.
  return /^(?:0|\+44|0044)7(?:[1-57-9]\d|624)\d+$/.test(dialled(phone));
}
