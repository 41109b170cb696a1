import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CALENDAR } from './example.ts';
import MyListPage from './MyListPage.tsx';

describe('the page of a list as it is drawn at build', () => {
  const site = { address: 'https://example.org/', name: 'A', shortName: 'A', isSample: false };
  const html = renderToStaticMarkup(<MyListPage shardLength={1} calendar={CALENDAR} site={site} />);

  it('is a heading, and word that the list comes', () => {
    expect(html).toBe(
      '<div class="my-list"><h1 tabindex="-1">My list</h1><p class="my-list-loading">Opening the list …</p></div>',
    );
  });
});
