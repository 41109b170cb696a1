import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { writeFields } from './writer.ts';

describe('writeFields', () => {
  it('writes as a volunteer would', () => {
    const fields = {
      title: 'Friday coffee morning',
      'helps-with': ['loneliness', 'debt'],
      room: undefined,
      when: ['Mondays, 10am to 12 noon', 'Tuesday: 2pm'],
      contact: { phone: '01632 960001' },
    };
    expect(writeFields(fields)).toBe(
      `title: Friday coffee morning
helps-with: [loneliness, debt]
when:
  - Mondays, 10am to 12 noon
  - "Tuesday: 2pm"
contact:
  phone: 01632 960001
`,
    );
  });

  it('is read back as the same text, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        'a: b',
        'a #b',
        '- c',
        '£2',
        '+44',
        '18:30',
        'x:',
        '?',
        '-',
        '...',
        '= 1',
        'a, b',
      ),
    );
    const fields = fc.record({
      text,
      when: fc.array(text, { minLength: 1 }),
      part: fc.record({ first: text, second: text }),
      parts: fc.array(fc.record({ first: text, second: text }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fields, fc.array(text), (written, row) => {
        const yaml = writeFields({ ...written, row });
        expect(parse(yaml, { schema: 'failsafe' })).toEqual({ ...written, row });
      }),
    );
  });
});
