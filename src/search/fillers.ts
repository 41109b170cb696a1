/** The words that a search passes over; apart from words.ts, since the page's own script goes without them. */

/** Words that say nothing about what is wanted. What a group calls itself is among them: nearly every one is a group, club or class. */
export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

/** Words for any group at all: `art group` is found by `art`. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  'group groups club clubs class classes session sessions'.split(' '),
);

/** Whoever asks for somebody else says who, and groups seldom do. */
export const RELATIVES: ReadonlySet<string> = new Set(
  `aunt brother dad daughter father gran grandad grandma granny husband mam mother mum nan nephew
  niece relative sister son uncle wife`.split(/\s+/),
);

const FILLER: ReadonlySet<string> = new Set([
  ...GROUP_WORDS,
  ...RELATIVES,
  ...`a about activities activity actually after again all already also although always am an and another any
  anybody anyone anything anywhere are around as at away be because been before being bit bring but by called
  can cannot cant come comes coming cost costs could couldnt did didnt do does doesnt doing dont during each
  either else enjoy enjoys etc even event events ever every everybody everyone everything fancy far feel feeling few find
  for from get gets getting give go goes going good got had has have having he hello help helps her hers
  herself hes hey hi him himself his hiya how i id ideally if ill im in into is isnt it its ive just kind know
  least less let lets like likes live local look looking lot lots love loves made make many may maybe me meet meeting
  might mine more most must my myself near nearby nearest need needed needing needs new next no not now of off
  ok okay on one ones only open or other ought our out over people per perhaps person place places please
  possible possibly prefer preferably probably put quite rather really recommend run running says see seem she
  shes should since so some somebody someone something sometime somewhere soon start still struggle
  struggles struggling stuff such suggest suitable sure take tell than thank thanks that thats the their them then there theres these they theyre
  thing things this those to too try trying until up us use uses very via wanna want wanted wants was way we week
  weekly well went were what whatever whats when whenever where wheres which while who whos whose why will
  with within without wonder wondering wont worth would wouldnt year years yes yet you your youre`.split(
    /\s+/,
  ),
]);
