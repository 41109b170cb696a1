/** When one can ask for something, besides days of the week and dates. */

/** The times of day one can ask for. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS)[number];

/** Days one can ask for that move with the calendar. */
export const NEAR_DAYS = ['today', 'tomorrow', 'weekend'] as const;
