import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import SearchPage, { type SearchPageProps } from './SearchPage.tsx';

const props: SearchPageProps = {
  towns: [{ slug: 'belper', name: 'Belper' }],
  kinds: [{ slug: 'choir', name: 'Choir' }],
  needs: [{ slug: 'debt', name: 'Debt and money worries' }],
  view: 'list',
};

describe('the search as it is drawn at build', () => {
  const html = renderToStaticMarkup(<SearchPage {...props} />);

  it('is a form that leads to the search page without any script', () => {
    expect(html).toContain('action="/search/" method="get"');
    const names = [...html.matchAll(/ name="([\w-]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'q',
      'town',
      'day',
      'time',
      'kind',
      'need',
      'free',
      'step-free',
      'drop-in',
    ]);
    expect(html).toContain('<option value="belper">Belper</option>');
    expect(html).toContain('<option value="weekend">This weekend</option>');
  });

  it('has a label for every control', () => {
    const ids = [...html.matchAll(/<(?:select|input)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    for (const id of ids) expect(html).toContain(`<label for="${id}">`);
    expect([...html.matchAll(/<label class="check"><input/g)]).toHaveLength(3);
  });

  it('has an empty place to speak from, and promises no results', () => {
    expect(html).toContain('role="status"></p></section>');
    expect(html).not.toContain('Loading');
  });

  it.each(['home', 'list', 'map'] as const)('has nothing in it that a %s page forbids', (view) => {
    const drawn = renderToStaticMarkup(<SearchPage {...props} view={view} />);
    expect(drawn).not.toMatch(/ style=|<script| on\w+=/);
    expect(drawn).toContain(`class="search is-${view}`);
  });
});
