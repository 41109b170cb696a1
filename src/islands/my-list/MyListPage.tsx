/** The page of a list: one's own, or one that came in a link. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Calendar } from '../../schedule/schedule.ts';
import { codeOf } from '../../shortlist/code.ts';
import { idsOf } from '../../shortlist/list.ts';
import { useNow } from '../now.ts';
import { useView } from './address.ts';
import { ownEntries, settled, sharedEntries } from './entries.ts';
import { useRecords } from './known.ts';
import { useOwn } from './own.ts';
import type { ListSite } from './Outgoing.tsx';
import { OwnList } from './OwnList.tsx';
import { SharedList } from './SharedList.tsx';
import { Unread } from './Unread.tsx';
import { headingOf } from './words.ts';

export interface MyListPageProps {
  /** By how many letters of their codes the records are parted into files. */
  shardLength: 1 | 2;
  calendar: Calendar;
  site: ListSite;
}

/** The list as an island; drawn at build it is a heading, and word that something comes. */
export default function MyListPage({ shardLength, calendar, site }: MyListPageProps) {
  const now = useNow();
  const { view, showOwn } = useView();
  const own = useOwn();
  const { list } = own;
  const isOwn = view?.is === 'own';
  const sent = view && 'codes' in view ? view.codes : [];
  const codes = view && list && (isOwn ? idsOf(list).map(codeOf) : sent);
  const { fetched, isTrying, retry } = useRecords(codes, shardLength);

  // Stars and links know listings by the ids of today.
  useEffect(() => {
    if (isOwn && list && fetched && settled(list, fetched) !== list)
      own.change((present) => settled(present, fetched));
  }, [isOwn, list, fetched]);

  const known = now && { fetched, calendar, now };
  const shared = known && view && 'codes' in view ? sharedEntries(view.codes, known) : [];
  const heading = view ? headingOf(view, shared) : 'My list';
  useEffect(() => {
    if (view) document.title = `${heading} – ${site.shortName}`;
  }, [view, heading]);

  function takeBack(): void {
    const { before, after } = own.done ?? { before: null, after: null };
    const back = before?.items.find(({ id }) => !after?.items.some((item) => item.id === id));
    flushSync(own.undo);
    const title = document.querySelector<HTMLElement>(
      back ? `.items [data-id="${CSS.escape(back.id)}"] .card-title a` : '.my-list h1',
    );
    title?.focus();
  }

  const trouble = { isTrying, onRetry: retry };
  return (
    <div className="my-list">
      <h1 tabIndex={-1}>{heading}</h1>
      {!(known && view && list) ? (
        <p className="my-list-loading">Opening the list …</p>
      ) : isOwn ? (
        <OwnList
          entries={ownEntries(list, known)}
          own={own}
          onUndo={takeBack}
          known={known}
          site={site}
          trouble={trouble}
        />
      ) : 'codes' in view ? (
        <SharedList
          view={view}
          entries={shared}
          own={own}
          onOwn={showOwn}
          known={known}
          site={site}
          trouble={trouble}
        />
      ) : (
        <Unread is={view.is} onOwn={showOwn} hasOwn={list.items.length > 0} />
      )}
    </div>
  );
}
