import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/tests/fixtures/directory.ts';
import { pageOf, waysLine, whyIdle } from './ways.ts';

const { site } = directoryOf({}, '2026-11-24');

describe('whyIdle', () => {
  it.each([
    [{}, 'example/community-activities', /^$/],
    [
      { repository: 'https://github.com/Example/community-activities/' },
      'example/Community-Activities',
      /^$/,
    ],
    [{}, '', /runs in a workflow/],
    [{}, 'someone/community-activities', /nothing is done in a copy/],
    [
      { repository: '' },
      'example/community-activities',
      /is not given, .* nothing is done in a copy/,
    ],
    [
      { address: 'https://derbyshire.example/' },
      'example/community-activities',
      /is a placeholder/,
    ],
  ])('with %j in site.yaml, in %s: %s', (changes, repository, told) => {
    expect(whyIdle({ ...site, ...changes }, repository)).toMatch(told);
  });
});

describe('links to the site', () => {
  it('go below the path it is published at', () => {
    const based = { ...site, address: 'https://county.org/activities/' };
    expect(pageOf('belper/tea', based)).toBe('https://county.org/activities/belper/tea/');
    expect(waysLine({ id: 'belper/tea', title: 'Tea' }, based)).toContain(
      '[Something is wrong](<https://county.org/activities/add/?correct=belper/tea>)',
    );
  });
});
