import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWords, VOCABULARY } from '../tests/fixtures/listing.ts';
import { FORM_NAMES, FORMS, issueConfig, issueTemplate, optionsOf } from './forms.ts';
import { ELSEWHERE } from './questions.ts';

const { site } = readWords();
if (!site) throw new Error('The words of the tests have a site.');

interface Template {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: {
      label?: string;
      value?: string;
      options?: (string | { label: string; required?: boolean })[];
      render?: string;
    };
    validations?: { required: boolean };
  }[];
}

const templateOf = (form: (typeof FORM_NAMES)[number]) =>
  parse(issueTemplate(form, VOCABULARY, site)) as Template;

describe.each(FORM_NAMES)('the form “%s”', (form) => {
  const { body, name, description } = templateOf(form);
  const questions = body.filter(({ type }) => type !== 'markdown');

  it('is as GitHub asks: names once, labels once, something to choose where one chooses', () => {
    // https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
    expect(name.length > 3 && description.length > 0).toBe(true);
    const ids = questions.map(({ id }) => id);
    const labels = questions.map(({ attributes }) => attributes.label);
    expect(new Set(ids).size).toBe(questions.length);
    expect(new Set(labels).size).toBe(questions.length);
    for (const { id, type, attributes } of questions) {
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      const isChosen = type === 'dropdown' || type === 'checkboxes';
      expect((attributes.options ?? []).length > 0).toBe(isChosen);
      const options = (attributes.options ?? []).map((one) =>
        typeof one === 'string' ? one : one.label,
      );
      expect(options.every((option) => typeof option === 'string' && option !== 'None')).toBe(true);
      expect(new Set(options).size).toBe(options.length);
    }
  });

  it('says first that all can read it, and where else one can write', () => {
    expect(body[0]?.type).toBe('markdown');
    expect(body[0]?.attributes.value).toContain('**Everybody can read what you send here**');
    expect(body[0]?.attributes.value).toContain('hello@example.org');
  });

  it('is written as the house writes such files', async () => {
    const text = issueTemplate(form, VOCABULARY, site);
    expect(await format(text, { parser: 'yaml', printWidth: 100, singleQuote: true })).toBe(text);
  });
});

it('each begins with a question of its own, by which it is known again', () => {
  const firsts = FORM_NAMES.map((name) => FORMS[name].fields[0]?.label);
  expect(new Set(firsts).size).toBe(FORM_NAMES.length);
});

it('offers the words of the directory, and a way out for a town that is missing', () => {
  const optionsIn = (id: string) =>
    optionsOf(
      FORMS.add.fields.find((field) => field.id === id)!,
      VOCABULARY,
    );
  expect(optionsIn('town')).toEqual(['Belper', 'Long Eaton', 'All Derbyshire', ELSEWHERE]);
  expect(optionsIn('kind')).toEqual(['Coffee morning', 'Choir', 'Builders']);
  expect(optionsIn('title')).toEqual([]);
  const add = templateOf('add').body.find(({ id }) => id === 'kind');
  expect(add?.attributes.options).toEqual(['Coffee morning', 'Choir', 'Builders']);
});

it('keeps a file as it stands, asks for what is needed, and for a promise by a box', () => {
  const file = templateOf('send').body.find(({ id }) => id === 'file');
  expect(file).toMatchObject({ type: 'textarea', attributes: { render: 'markdown' } });
  expect(file?.validations).toEqual({ required: true });
  const promise = templateOf('add').body.find(({ id }) => id === 'promise');
  expect(promise?.attributes.options).toEqual([{ label: expect.any(String), required: true }]);
});

it('leads to the form on the site before all forms', async () => {
  const text = issueConfig(site);
  expect(parse(text)).toMatchObject({
    blank_issues_enabled: true,
    contact_links: [{ url: 'https://example.org/add/' }, { url: 'https://example.org/about/' }],
  });
  expect(await format(text, { parser: 'yaml', printWidth: 100, singleQuote: true })).toBe(text);
});
