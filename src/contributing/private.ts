/** Whether contact details look like those of a private person, who may not know that they are to be published. */
import { slugify } from '../listings/slug.ts';
import { isMobile } from '../listings/telephone.ts';

/** What is known about whom a contact belongs to; '' for what is not. */
export interface Reach {
  name: string;
  phone: string;
  email: string;
  /** The words of the group: its title, who runs it, its town and venue. */
  words: string;
}

/** Which of the ways to get in touch look private. */
export function privateWays({ phone, email, name, words }: Reach): {
  phone: boolean;
  email: boolean;
} {
  return { phone: isMobile(phone), email: email !== '' && isPrivateEmail(email, name, words) };
}

// Where people have their own address, and groups without a site of their own have one too.
const OF_ANYBODY = new Set(
  `aol.com aol.co.uk blueyonder.co.uk btconnect.com btinternet.com btopenworld.com email.com fastmail.com
  gmail.com gmx.co.uk gmx.com googlemail.com hotmail.com hotmail.co.uk icloud.com live.co.uk live.com mac.com
  mail.com me.com msn.com ntlworld.com o2.co.uk orange.net outlook.com plusnet.com proton.me protonmail.com
  rocketmail.com sky.com talk21.com talktalk.net tiscali.co.uk virgin.net virginmedia.com yahoo.co.uk yahoo.com
  yahoo.uk ymail.com zoho.com`.split(/\s+/),
);

// What a group calls whoever reads its letters.
const ROLES =
  /admin|booking|chair|choir|club|church|clerk|committee|community|contact|enquir|group|hall|hello|help|info|manager|office|parish|secretar|society|support|team|treasurer|trust|volunteer|warden|welcome/;

// `belperwalkers@gmail.com` is the group's own, `ada.brown62@hotmail.com` is not.
function isPrivateEmail(email: string, name: string, words: string): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  if (!OF_ANYBODY.has(domain)) return false;
  const bare = local.replace(/[^a-z]/g, '');
  if (wordsIn(name).some((word) => word.length > 2 && bare.includes(word))) return true;
  if (ROLES.test(bare)) return false;
  const own = wordsIn(words);
  if (own.some((word) => word.length > 3 && bare.includes(word))) return false;
  // Their first letters: `bwg@` of the Belper Walking Group.
  const initials = own.map((word) => word.charAt(0)).join('');
  return bare.length < 3 || bare.length > 5 || !initials.includes(bare);
}

function wordsIn(text: string): string[] {
  return slugify(text).split('-').filter(Boolean);
}
