import { describe, expect, it } from 'vitest';
import { mayAsk, readRobots } from './robots.ts';

const OWN = 'User-agent: *\nDisallow: /all\n\nUser-agent: DirectoryLinks\nDisallow: /own';
const ALL = (path: string) => `User-agent: *\nDisallow: ${path}`;

describe('robots.txt', () => {
  it.each<[string, string, string, boolean]>([
    ['allows all where nothing is written', '', '/a', true],
    ['obeys what is for all', 'User-agent: *\nDisallow: /private', '/private/page', false],
    ['asks for what is not named', 'User-agent: *\nDisallow: /private', '/public', true],
    ['reads whatever the letters and ends of lines', 'USER-AGENT: *\r\ndisallow:/a', '/a', false],
    ['leaves remarks out', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
    ['takes an empty line for nothing', 'User-agent: *\nDisallow:', '/a', true],
    ['follows its own group, not the one for all', OWN, '/all', true],
    ['follows its own group whatever its letters', OWN, '/own', false],
    ['is not meant by the group of another', 'User-agent: other\nDisallow: /', '/a', true],
    ['is meant by a group of several', 'User-agent: a\nUser-agent: *\nDisallow: /', '/a', false],
    ['puts groups of one name together', `${ALL('/a')}\n${ALL('/b')}`, '/b', false],
    [
      'is in no group after a rule',
      'User-agent: *\nAllow: /\nUser-agent: x\nDisallow: /',
      '/a',
      true,
    ],
    ['follows the longer rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['follows it where it forbids', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['may ask where two fit as well', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['takes a star for anything', 'User-agent: *\nDisallow: /*/print', '/a/b/print', false],
    ['takes a dollar for the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['lets pass what goes on after it', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['takes a dollar without a star for the whole path', 'User-agent: *\nDisallow: /$', '/a', true],
    ['lets pieces not overlap', 'User-agent: *\nDisallow: /ab*ba$', '/aba', true],
    [
      'reads a sitemap as no end of a group',
      'User-agent: *\nSitemap: /s\nDisallow: /a',
      '/a',
      false,
    ],
    ['makes nothing of a page of HTML', '<html>User-agent: *<p>Disallow: /</html>', '/a', true],
  ])('%s', (_claim, text, path, isAllowed) => {
    expect(mayAsk(readRobots(text, 'directorylinks'), path)).toBe(isAllowed);
  });

  it('is read in no time with many stars, and holds only so many rules', () => {
    const stars = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n'.repeat(5_000)}`;
    const rules = readRobots(stars, 'directorylinks');
    expect(rules).toHaveLength(2_000);
    expect(mayAsk(rules, `/${'a'.repeat(2_000)}`)).toBe(true);
  });
});
