/** How a word sounds, roughly: words spelled by ear are spelled otherwise, and sound the same. */

/** The sound of a word in small letters: `physio`, `fisio` → `fisio`; `dementia`, `demensha` → `demenxa`. */
export function soundOf(word: string): string {
  return SPELLINGS.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), word);
}

// In this order: words like no other, what is silent, what is written with two letters, then single ones.
const SPELLINGS: readonly (readonly [spelling: RegExp, heard: string])[] = [
  [/^choir/, 'kwir'],
  [/^wednes/, 'wens'],
  [/sthm/, 'sm'],
  [/^[gkp](?=n)|^p(?=s)|^w(?=r)|gh(?=t)|(?<=[rw])h|(?<=m)b$/g, ''],
  [/ph/g, 'f'],
  [/sch/g, 'sk'],
  [/(?:[ct]i|ssi)(?=[aou])|sh/g, 'x'],
  [/tch/g, 'ch'],
  [/dge?|g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])|z/g, 's'],
  [/(?<!e)e$/, ''],
  [/qu/g, 'kw'],
  [/ck|c(?!h)|q/g, 'k'],
  [/a[uw]|or(?![aeiou])/g, 'o'],
  [/a[iy]/g, 'a'],
  [/e[aeiy]|ie|y/g, 'i'],
  [/eu|o[ouw]/g, 'u'],
  [/(.)\1+/g, '$1'],
];
