import { describe, expect, it } from 'vitest';
import { failure, findIn, isPublic, NO_SUCH_NAME, PRIVATE, whyNot, type Names } from './network.ts';

describe('isPublic', () => {
  it.each([
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '2606:2800:220:1::1',
    '2a00:1450:4009::200e',
  ])('lets %s be asked', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['0.0.0.0', 'this machine'],
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine'],
    ['10.0.0.1', 'a private network'],
    ['10.255.255.255', 'a private network'],
    ['100.64.0.1', 'a provider’s own network'],
    ['169.254.169.254', 'where clouds keep their keys'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['192.0.2.1', 'an example'],
    ['198.18.0.1', 'a test network'],
    ['224.0.0.1', 'many machines'],
    ['255.255.255.255', 'all machines'],
    ['::', 'this machine'],
    ['::1', 'this machine'],
    ['::ffff:127.0.0.1', 'this machine by another name'],
    ['::ffff:a00:1', '10.0.0.1 by another name'],
    ['::7f00:1', '127.0.0.1 by an old name'],
    ['64:ff9b::a00:1', '10.0.0.1 through a gateway'],
    ['64:ff9b:1::1', 'a gateway of a private network'],
    ['100::1', 'nowhere'],
    ['2001:0:a00:1::1', 'a tunnel'],
    ['2001:db8::1', 'an example'],
    ['2002:a00:1::1', '10.0.0.1 through a tunnel'],
    ['fc00::1', 'a private network'],
    ['fd12:3456::1', 'a private network'],
    ['fe80::1', 'the cable'],
    ['fec0::1', 'a private network, as it was'],
    ['ff02::1', 'many machines'],
    ['', 'nothing'],
    ['example.org', 'a name'],
    ['127.1', 'no address in full'],
  ])('keeps away from %s, which is %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('findIn', () => {
  it.each<[string, string[]]>([
    ['village.example', ['93.184.216.34']],
    ['both.example', ['93.184.216.34', '2606:2800:220:1::1']],
    ['93.184.216.34', ['93.184.216.34']],
    ['[2606:2800:220:1::1]', ['2606:2800:220:1::1']],
  ])('finds the machines of %s', async (name, machines) => {
    expect(await findIn(names())(name)).toEqual(machines);
  });

  it.each([
    ['a name of a private machine', 'inside.example', PRIVATE],
    ['a name with one private machine among others', 'mixed.example', PRIVATE],
    ['a name without machines', 'empty.example', PRIVATE],
    ['a private machine itself', '127.0.0.1', PRIVATE],
    ['a private machine of version 6', '[::1]', PRIVATE],
    ['a name that nobody has', 'gone.example', NO_SUCH_NAME],
    ['a name that is there and has no website', 'mailonly.example', 'EAI_AGAIN'],
    ['a name that cannot be looked up just now', 'slow.example', 'ETIMEOUT'],
  ])('refuses %s', async (_what, name, code) => {
    expect(await findIn(names())(name).catch(whyNot)).toEqual({ code });
  });

  // As URL reads them: these are all 127.0.0.1.
  it.each(['http://0x7f.1/', 'http://2130706433/', 'http://017700000001/', 'http://127.1/'])(
    'is not led to this machine by %s',
    async (address) => {
      const { hostname } = new URL(address);
      expect(await findIn(names())(hostname).catch(whyNot)).toEqual({ code: PRIVATE });
    },
  );

  it('takes no name for gone where nothing can be looked up at all', async () => {
    const offline: Names = {
      addresses: () => Promise.reject(failure('ENOTFOUND')),
      isUnknown: () => Promise.resolve(true),
    };
    expect(await findIn(offline)('village.example').catch(whyNot)).toEqual({ code: 'EAI_AGAIN' });
  });
});

function names(): Names {
  const known: Record<string, string[]> = {
    'village.example': ['93.184.216.34'],
    'both.example': ['93.184.216.34', '2606:2800:220:1::1'],
    'inside.example': ['192.168.1.1'],
    'mixed.example': ['93.184.216.34', '10.0.0.1'],
    'empty.example': [],
    'example.org': ['93.184.216.34'],
  };
  return {
    addresses: (name) => {
      const code = name === 'slow.example' ? 'ETIMEOUT' : 'ENOTFOUND';
      const found = known[name];
      return found ? Promise.resolve(found) : Promise.reject(failure(code));
    },
    isUnknown: (name) => Promise.resolve(name === 'gone.example'),
  };
}
