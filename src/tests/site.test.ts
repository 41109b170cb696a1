import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { builtSites } from '../../scripts/sites.ts';
import { findBrokenLinks } from './links.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

describe.each(builtSites())('the site in $folder', ({ folder, base }) => {
  it('has only pages of valid, accessible HTML', async () => {
    const pages = globSync('**/*.html', { cwd: folder });
    const faults = new Map<string, string[]>();
    for (const page of pages) {
      for (const fault of await faultsOf(join(folder, page))) {
        faults.set(fault, [...(faults.get(fault) ?? []), page]);
      }
    }
    expect(pages.length).toBeGreaterThan(0);
    expect(
      [...faults].map(([fault, on]) => `${fault} – on ${on.length} pages, first ${on[0]}`),
    ).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(findBrokenLinks(folder, base)).toEqual([]);
  });
});

it('finds what is wrong with a page', async () => {
  const { results } = await validator.validateString('<ul><p>x</p></ul><img src="a.png">');
  const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(expect.arrayContaining(['element-permitted-content', 'wcag/h37']));
});

async function faultsOf(file: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'page'})`,
    ),
  );
}
