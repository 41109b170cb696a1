import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Ways } from './Ways.tsx';

const WAY = {
  why: 'On Thursday',
  words: 'choir thursday',
  address: '/search/?q=choir',
  count: 1234,
};
const draw = (ways: (typeof WAY)[], hasResults: boolean, ring: string) =>
  renderToStaticMarkup(<Ways ways={ways} hasResults={hasResults} ring={ring} />);

describe('ways on', () => {
  it('are links, each with its count', () => {
    const html = draw([WAY], false, '');
    expect(html).toContain('<h2>Try one of these instead</h2>');
    expect(html).toContain(
      '<a href="/search/?q=choir">On Thursday <span class="ways-count">(1,234)</span></a>',
    );
    expect(draw([WAY], true, '')).toContain('<h2>You could also look here</h2>');
  });

  it.each([
    ['the helpline, 01234 567890', 'the helpline, <a href="tel:01234567890">01234 567890</a>'],
    [
      'Ada on +44 (0)1234 567-890 till 5',
      'Ada on <a href="tel:+441234567890">+44 (0)1234 567-890</a> till 5',
    ],
    ['whoever is at the library', 'whoever is at the library'],
  ])('end with a person to ask: %s', (ring, html) => {
    expect(draw([WAY], false, ring)).toContain(`Or ask a person: ${html}</p>`);
    expect(draw([WAY], true, ring)).toContain(`Or ask a person: ${html}</p>`);
  });

  it('name that person alone where nothing is near', () => {
    expect(draw([], false, 'Ada, 01234 567890')).toContain('<h2>Ask a person</h2>');
    expect(draw([], false, 'Ada, 01234 567890')).not.toContain('Or ask');
  });

  it('are left out where there is enough, or nobody to ask', () => {
    expect(draw([], true, 'Ada, 01234 567890')).toBe('');
    expect(draw([], false, '')).toBe('');
  });
});
