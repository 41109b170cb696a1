/** What CONTRIBUTING.md shows of the site is still to be seen there. */
import { SHOTS, take } from '../../../scripts/copies/pictures.ts';
import { expect, test } from './site.ts';

test.use({ siteName: 'content', viewport: { width: 360, height: 760 } });

test('every picture of the form can be taken anew', async ({ page, baseURL }) => {
  for (const [name, shot] of Object.entries(SHOTS)) {
    const picture = await take(page, baseURL ?? '', shot);
    expect(picture.length, name).toBeLessThan(60_000);
  }
});
