import { describe, expect, it } from 'vitest';
import { bodyFaults } from '../../listings/body.ts';
import { plainText, readCell, serialDay, serialTime, wholePhone } from './cells.ts';

describe('a cell', () => {
  it.each([
    [' Tea\u00a0 and  cake ', { text: 'Tea and cake', link: '', lost: '' }],
    [
      '=HYPERLINK("https://example.org","our page")',
      { text: 'our page', link: 'https://example.org', lost: '' },
    ],
    [
      '=HYPERLINK("https://example.org"; "our page")',
      { text: 'our page', link: 'https://example.org', lost: '' },
    ],
    [
      '=HYPERLINK("mailto:tea@example.org")',
      { text: 'mailto:tea@example.org', link: 'mailto:tea@example.org', lost: '' },
    ],
    ['="01773 000000"', { text: '01773 000000', link: '', lost: '' }],
    ["'01773 000000", { text: '01773 000000', link: '', lost: '' }],
    ["'=) we smile", { text: '=) we smile', link: '', lost: '' }],
    ["'Allo 'allo", { text: "'Allo 'allo", link: '', lost: '' }],
    ['#REF!', { text: '', link: '', lost: '#REF!' }],
    ['########', { text: '', link: '', lost: '########' }],
    ['=A1&B1', { text: '', link: '', lost: '=A1&B1' }],
    ['=VLOOKUP(A2,Sheet2!A:B,2)', { text: '', link: '', lost: '=VLOOKUP(A2,Sheet2!A:B,2)' }],
    ['n/a', { text: '', link: '', lost: '' }],
    ['–', { text: '', link: '', lost: '' }],
    ['None', { text: 'None', link: '', lost: '' }],
  ])('%j is read as it was meant', (raw, cell) => {
    expect(readCell(raw)).toEqual(cell);
  });

  it.each([
    ['46327', '2026-11-01'],
    ['46327.5', '2026-11-01'],
    ['36526', '2000-01-01'],
    ['12', ''],
    ['01773', ''],
    ['2026-11-01', ''],
  ])('%s as a day is “%s”', (text, day) => {
    expect(serialDay(text)).toBe(day);
  });

  it.each([
    ['0.395833333333333', '09:30'],
    ['0.5', '12:00'],
    ['0.75', '18:00'],
    ['.4375', '10:30'],
    ['0.123', ''],
    ['9.30', ''],
    ['0.30', ''],
  ])('%s as a time is “%s”', (text, time) => {
    expect(serialTime(text)).toBe(time);
  });

  it.each([
    ['1773123456', '01773 123456'],
    ['1773123456.0', '01773 123456'],
    ['7700900123', '07700 900123'],
    ['441773123456', '01773 123456'],
    ['2079460000', '020 7946 0000'],
    ['01773 123456', '01773 123456'],
    ['+44 1773 123456', '+44 1773 123456'],
    ['111', '111'],
  ])('%s as a telephone number is %s', (text, phone) => {
    expect(wholePhone(text)).toBe(phone);
  });
});

describe('text with HTML in it', () => {
  it('keeps paragraphs, lists, links and emphasis as Markdown', () => {
    expect(
      plainText(
        '<p>We grow <b>veg</b> &amp; flowers.<br>Tools lent.</p><ul><li>Spades</li><li>Forks</li></ul><a class="x" href="https://example.org">More</a>',
      ),
    ).toBe(
      'We grow **veg** & flowers.\nTools lent.\n\n- Spades\n- Forks\n\n[More](https://example.org)',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<ScRiPt src=x>alert(1)',
    '<img src=x onerror=alert(1)>Tea',
    '<a href="javascript:alert(1)">Tea</a>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '<scr<b>ipt>alert(1)</script>',
    '<!-- <b>Tea',
    '<iframe src="https://example.org"></iframe>',
  ])('leaves nothing of %s that the check would refuse', (html) => {
    expect(bodyFaults(plainText(html)).map(({ fault }) => fault.id)).toEqual([]);
  });

  it.each(['2 < 3 and 4 > 3', 'Q&A', 'a <3 heart', 'plain'])('leaves %s alone', (text) => {
    expect(plainText(text)).toBe(text);
  });
});
