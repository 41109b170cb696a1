/** Ways to get in touch that reach nobody: numbers kept for drama by Ofcom, addresses kept for examples by RFC 2606. */
import { inventPerson } from './names.ts';
import type { Random } from './random.ts';
import type { Fields } from '../../src/listings/writer.ts';

/** At least one of phone, email and web, and mostly a name to ask for. */
export function inventContact(random: Random, slug: string): Fields {
  const phone = random.chance(0.75) ? inventPhone(random) : undefined;
  const web = random.chance(0.35) ? inventWeb(random, slug) : undefined;
  const isOnlyWay = phone === undefined && web === undefined;
  return {
    name: random.chance(0.6) ? inventPerson(random) : undefined,
    phone,
    email: isOnlyWay || random.chance(0.4) ? inventEmail(random, slug) : undefined,
    web,
  };
}

/** A number from the ranges that Ofcom keeps for film and radio, in the spellings people use. */
export function inventPhone(random: Random): string {
  const digits = (low: number, high: number, width: number) =>
    String(random.between(low, high)).padStart(width, '0');
  if (random.chance(0.65)) {
    const last = digits(0, 999, 3);
    return random.pick([`01632 960${last}`, `01632 960 ${last}`, `(01632) 960${last}`]);
  }
  if (random.chance(0.85)) {
    const last = digits(0, 999, 3);
    return random.pick([`07700 900${last}`, `07700 900 ${last}`, `+44 7700 900${last}`]);
  }
  return `020 7946 ${digits(0, 999, 4)}`;
}

function inventEmail(random: Random, slug: string): string {
  const host = random.pick(['example.org', 'example.com']);
  const box = random.chance(0.5) ? random.pick(['hello', 'info', 'office', 'bookings']) : 'ask';
  return `${box}.${slug.slice(0, 40).replace(/-$/, '')}@${host}`;
}

function inventWeb(random: Random, slug: string): string {
  return random.pick([
    `https://example.org/${slug}`,
    `https://www.example.org/${slug}`,
    `https://example.com/groups/${slug}`,
    `https://${slug.slice(0, 30).replace(/-$/, '')}.example.org/`,
  ]);
}
