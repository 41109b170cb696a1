/** The ways into somebody's own calendar: where a feed is, and the addresses that other programs take it by. */

/** A feed that a page offers. */
export interface Feed {
  /** What the calendar is called. */
  name: string;
  /** The address of the file on this site, '/belper/calendar.ics'. */
  address: string;
}

/** Addresses that subscribe to a feed; `url` is its full address. Nothing is asked of anybody before they are followed. */
export function subscribeLinks(
  url: string,
  name: string,
): Record<'webcal' | 'google' | 'outlook' | 'office', string> {
  const webcal = url.replace(/^https?:/, 'webcal:');
  const parameters = `url=${encodeURIComponent(url)}&name=${encodeURIComponent(name)}`;
  return {
    webcal,
    // Google takes an address that begins with https: for one of its own calendars.
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${parameters}`,
    office: `https://outlook.office.com/calendar/0/addfromweb?${parameters}`,
  };
}
