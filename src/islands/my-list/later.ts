/** What a list is printed, drawn as a code and put into a calendar by: nobody needs it to read, so it comes after. */
import { memo, useEffect, useState } from 'react';

/** The sheet, the drawing of a code and the writing of a calendar. */
export type Later = Awaited<ReturnType<typeof load>>;

/** Fetched once the list is drawn. `need` gives it, asking again where it did not come; it rejects where it cannot be had. */
export function useLater(): { later: Later | null; need: () => Promise<Later> } {
  const [later, setLater] = useState<Later | null>(null);
  const need = async () => {
    if (later) return later;
    const loaded = await load();
    setLater(loaded);
    return loaded;
  };
  useEffect(() => {
    // Whoever presses what it is for is told.
    need().catch(() => undefined);
  }, []);
  return { later, need };
}

async function load() {
  const [{ Sheet }, { QrCode }, { shortlistCalendar }] = await Promise.all([
    import('../../components/sheet/Sheet.tsx'),
    import('../../components/QrCode.tsx'),
    import('../../sharing/calendar.ts'),
  ]);
  return { Paper: memo(Sheet), QrCode, shortlistCalendar };
}
