/** What leaves the page: the ways to send the list as it is shown, and the sheet that is printed. */
import { useDeferredValue, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SheetForm } from '../../components/sheet/Sheet.tsx';
import { messageOf } from '../../sharing/message.ts';
import { titleOf } from '../../sharing/told.ts';
import type { Site } from '../../site.ts';
import type { Entry, Known } from './entries.ts';
import { useLater } from './later.ts';
import { Send } from './Send.tsx';
import { linkOf, toldOf, waysOf } from './ways.ts';

/** What sheets and files say of the site. */
export type ListSite = Pick<Site, 'address' | 'name' | 'shortName' | 'isSample'>;

interface OutgoingProps {
  /** In the order in which they are shown. */
  entries: readonly Entry[];
  /** The fragment the list came in; '' for one's own. */
  cameIn: string;
  known: Known;
  site: ListSite;
  /** True where somebody came to read it. */
  isFolded?: boolean;
  practice: string;
  onPractice: (practice: string) => void;
}

/** Nothing where nothing of the list is known that goes on. */
export function Outgoing(props: OutgoingProps) {
  const { entries, cameIn, known, site, isFolded = false, practice, onPractice } = props;
  const { calendar, now } = known;
  const { today } = now;
  const [form, setForm] = useState<SheetForm>('a4');
  const [withNotes, setWithNotes] = useState(true);
  const { later, need } = useLater();

  // Whoever prints by the browser's own menu gets the usual sheet.
  useEffect(() => {
    const reset = () => setForm('a4');
    addEventListener('afterprint', reset);
    return () => removeEventListener('afterprint', reset);
  }, []);

  const told = toldOf(entries, location.origin);
  const noted = told.map((one) => (withNotes ? one : { ...one, note: '' }));
  // The letters of a note do not wait until all codes on the sheet are drawn again.
  const onPaper = useDeferredValue(noted);
  if (told.length === 0) return null;
  const link = linkOf(entries, location.origin, cameIn);
  const hasDates = told.some(({ next }) => next.length > 0);
  return (
    <>
      <Send
        ways={waysOf(told, link, today, site.name)}
        link={link}
        copied={messageOf(noted, link, 'full', today)}
        hasNotes={told.some(({ note }) => note !== '')}
        withNotes={withNotes}
        onWithNotes={setWithNotes}
        isOne={told.length === 1}
        isFolded={isFolded}
        practice={practice}
        onPractice={onPractice}
        Code={later?.QrCode ?? null}
        onCode={need}
        onPrint={async (chosen) => {
          await need();
          flushSync(() => setForm(chosen));
          print();
        }}
        calendar={
          hasDates
            ? async () =>
                (await need()).shortlistCalendar(
                  told.map(({ record }) => record),
                  { site, calendar, page: link },
                  today,
                )
            : null
        }
      />
      {later && (
        <later.Paper
          form={form}
          title={told.length === 1 ? 'Something to do' : titleOf(noted, today)}
          items={onPaper}
          link={link}
          today={today}
          practice={practice}
          siteName={site.name}
          isSample={site.isSample}
        />
      )}
    </>
  );
}
