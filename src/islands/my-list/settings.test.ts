import { describe, expect, it } from 'vitest';
import { LONGEST_PRACTICE, readSettings } from './settings.ts';

describe('what is remembered beside a list', () => {
  it('comes back as it was kept', () => {
    const kept = { order: 'own', practice: 'Riverside Surgery' };
    expect(readSettings(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', 'null', '7', '[]', '{"order":"up"', '{"order":"up","practice":7}'])(
    'is the week’s order and no name for %j',
    (text) => {
      expect(readSettings(text)).toEqual({ order: 'day', practice: '' });
    },
  );

  it('has a name that fits on a line', () => {
    const practice = 'x'.repeat(LONGEST_PRACTICE + 1);
    expect(readSettings(JSON.stringify({ practice })).practice).toHaveLength(LONGEST_PRACTICE);
  });
});
