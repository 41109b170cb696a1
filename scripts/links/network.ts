/** Which machines may be asked: those that anybody can reach, and never one behind somebody's wall. */
import { lookup, Resolver } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Why no machine was found for a name, as `code` says: one of these, or what the system calls it. */
export const NO_SUCH_NAME = 'NO_SUCH_NAME';
export const PRIVATE = 'PRIVATE';

/** Finds the machines that a name stands for; rejects with an error whose `code` says why there is none. */
export type Find = (name: string) => Promise<readonly string[]>;

/** The system's way of looking names up: the addresses of a name, and whether it is sure that nobody has that name. */
export interface Names {
  addresses(name: string): Promise<readonly string[]>;
  isUnknown(name: string): Promise<boolean>;
}

// Set aside by IANA for ever, as an example that exists.
const WITNESS = 'example.org';

/**
 * Looks a name up so that its machines may be asked: a name in a private network is refused (`PRIVATE`), and one that
 * nobody has is told apart (`NO_SUCH_NAME`) from one that could not be looked up just now.
 */
export function findIn(names: Names): Find {
  let isConnected: Promise<boolean> | null = null;
  // Where nothing can be looked up at all, every name seems to be gone.
  const hasNetwork = () =>
    (isConnected ??= names.addresses(WITNESS).then(
      () => true,
      () => false,
    ));
  return async (name) => {
    const bare = name.replace(/^\[|\]$/g, '');
    const found = isIP(bare) ? [bare] : await names.addresses(name).catch(whyNot);
    if ('code' in found) {
      const isSure =
        found.code === 'ENOTFOUND' && (await names.isUnknown(name)) && (await hasNetwork());
      throw failure(isSure ? NO_SUCH_NAME : found.code === 'ENOTFOUND' ? 'EAI_AGAIN' : found.code);
    }
    // One private machine among public ones is how somebody would slip through.
    if (found.length === 0 || !found.every(isPublic)) throw failure(PRIVATE);
    return found;
  };
}

/** The names that this machine knows. */
export const systemNames: Names = {
  addresses: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isUnknown: async (name) => {
    // `lookup` says the same of a name that is there without an address.
    const resolver = new Resolver({ timeout: 5_000, tries: 2 });
    const answers = await Promise.all([
      resolver.resolve4(name).catch(whyNot),
      resolver.resolve6(name).catch(whyNot),
    ]);
    return answers.every((answer) => 'code' in answer && answer.code === 'ENOTFOUND');
  },
};

/** True for the address of a machine that anybody can reach, `93.184.216.34` or `2606:2800::1`. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !SET_ASIDE.check(address, 'ipv4');
  return version === 6 && GIVEN_OUT.check(address, 'ipv6') && !SET_ASIDE.check(address, 'ipv6');
}

/** An error whose `code` tells it apart. */
export function failure(code: string): Error & { code: string } {
  return Object.assign(new Error(code), { code });
}

/** What stood in the way, as its `code`. */
export function whyNot(error: unknown): { code: string } {
  const code = (error as { code?: unknown } | null)?.code;
  return { code: typeof code === 'string' ? code : 'UNKNOWN' };
}

// https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry
const SET_ASIDE = blocks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23', // among them tunnels, which lead to an address of version 4
  '2001:db8::/32',
  '2002::/16', // likewise
  '3fff::/20',
]);
// All others of version 6 are a machine's own, a network's own, or lead to version 4.
const GIVEN_OUT = blocks(['2000::/3']);

function blocks(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [start = '', bits] = range.split('/');
    list.addSubnet(start, Number(bits), isIP(start) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
