/** Runs tests as machines in other parts of the world would: what is true in Britain must not hang on where that is. */
import { afterEach, beforeEach, describe } from 'vitest';

const ZONES = ['Europe/London', 'Pacific/Auckland', 'America/New_York'] as const;

/** Registers the tests once for each time zone, which is in force while they run. */
export function inEachZone(claim: string, register: (zone: (typeof ZONES)[number]) => void): void {
  describe.each(ZONES)(`${claim} %s`, (zone) => {
    const before = process.env['TZ'];
    beforeEach(() => {
      process.env['TZ'] = zone;
    });
    afterEach(() => {
      process.env['TZ'] = before;
    });
    register(zone);
  });
}
