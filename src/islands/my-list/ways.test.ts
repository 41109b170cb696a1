import { describe, expect, it } from 'vitest';
import { toFragment } from '../../shortlist/code.ts';
import { exampleEntry, exampleRecord, NOW } from './example.ts';
import { linkOf, toldOf, waysOf } from './ways.ts';

const ORIGIN = 'https://example.org';
const coffee = { ...exampleEntry(), note: 'secret door' };
const choir = exampleEntry({ id: 'belper/choir', title: 'Community choir' });
const over = exampleEntry({ id: 'belper/over', isOver: true });
const gone = { ...exampleEntry({ id: 'belper/gone' }), record: null, lack: 'gone' as const };
const failed = { ...exampleEntry({ id: 'belper/failed' }), record: null, lack: 'failed' as const };
const link = (ids: string[]) => `${ORIGIN}/my-list/#${toFragment(ids)}`;

describe('what is told of a list', () => {
  it('is all that goes on, in its order, each with the address of its page', () => {
    const told = toldOf([choir, over, gone, failed, coffee], ORIGIN);
    expect(told.map(({ record, note, address }) => [record.id, note, address])).toEqual([
      ['belper/choir', '', 'https://example.org/belper/choir/'],
      ['belper/coffee', 'secret door', 'https://example.org/belper/coffee/'],
    ]);
  });
});

describe('the link of a list', () => {
  it('holds what goes on, in the order that is shown', () => {
    expect(linkOf([choir, over, coffee, gone], ORIGIN)).toBe(
      link(['belper/choir', 'belper/coffee']),
    );
  });

  it('holds one’s own also where nothing is known of them just now', () => {
    expect(linkOf([coffee, failed], ORIGIN)).toBe(link(['belper/coffee', 'belper/failed']));
  });

  it('stays the one it came in where that alone knows what is missing', () => {
    expect(linkOf([coffee, { ...failed, id: '' }], ORIGIN, '1abc')).toBe(`${ORIGIN}/my-list/#1abc`);
    expect(linkOf([coffee, choir], ORIGIN, '1abc')).toBe(link(['belper/coffee', 'belper/choir']));
  });

  it('has the present id of a listing that was kept by an old one', () => {
    expect(linkOf([{ ...coffee, id: 'belper/tea' }], ORIGIN)).toBe(link(['belper/coffee']));
  });
});

describe('the ways of a list', () => {
  const told = toldOf([coffee, choir], ORIGIN);
  const ways = waysOf(told, link(['belper/coffee', 'belper/choir']), NOW.today, 'A & B? #1');
  const bodyOf = (address: string) => {
    const { search } = new URL(address);
    const parameters = new URLSearchParams(search);
    return parameters.get('body') ?? parameters.get('text');
  };

  it('open other programs with the text in them', () => {
    expect(bodyOf(ways.sms)).toBe(ways.short);
    expect(bodyOf(ways.whatsApp)).toBe(ways.full);
    expect(bodyOf(ways.mail)).toBe(ways.full.replaceAll('\n', '\r\n'));
    expect(new URLSearchParams(new URL(ways.mail).search).get('subject')).toBe('A & B? #1');
  });

  it('hold no note', () => {
    expect(Object.values(ways).join('\n')).not.toContain('secret');
  });

  it('say how many text messages the short text is', () => {
    expect(ways.messages).toBe('1 text message');
    const long = exampleRecord({ title: 'Zażółć gęślą jaźń '.repeat(9) });
    const one = [{ record: long, next: [], note: '', address: `${ORIGIN}/${'x'.repeat(200)}/` }];
    const two = waysOf(one, one[0]!.address, NOW.today, 'Sample');
    expect(two.messages).toMatch(/^[2-9] text messages$/);
  });

  it('write a long list short in an e-mail, which programs would cut', () => {
    const many = Array.from({ length: 30 }, (_, index) => exampleEntry({ id: `belper/n${index}` }));
    const long = waysOf(toldOf(many, ORIGIN), `${ORIGIN}/my-list/`, NOW.today, 'Sample');
    expect(long.full.length).toBeGreaterThan(2000);
    expect(bodyOf(long.mail)).toBe(long.short);
    expect(long.mail.length).toBeLessThanOrEqual(2000);
  });
});
