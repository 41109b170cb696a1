/** The page of a list: one's own, or one that came in a link. */
import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Calendar } from '../../schedule/schedule.ts';
import { codeOf } from '../../shortlist/code.ts';
import { idsOf } from '../../shortlist/list.ts';
import { useNow } from '../now.ts';
import { useView } from './address.ts';
import { ownEntries, settled, sharedEntries } from './entries.ts';
import { FailedPage } from './Failed.tsx';
import { useRecords } from './known.ts';
import { useOwn } from './own.ts';
import type { ListSite } from './Outgoing.tsx';
import { OwnList } from './OwnList.tsx';
import { SharedList } from './SharedList.tsx';
import { Unread } from './Unread.tsx';
import { headingOf } from './words.ts';
import { focusHeading } from './focus.ts';

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
  const sentCodes = view && 'codes' in view ? view.codes : [];
  const codes = view && list && (isOwn ? idsOf(list).map(codeOf) : sentCodes);
  const { fetched, isTrying, retry } = useRecords(codes, shardLength);

  // Stars and links know listings by the ids of today.
  useEffect(() => {
    if (isOwn && list && fetched && settled(list, fetched) !== list)
      own.change((present) => settled(present, fetched));
  }, [isOwn, list, fetched]);

  const known = now && { fetched, calendar, now };
  const sent = known ? sharedEntries(sentCodes, known) : [];
  const heading = view ? headingOf(view, sent) : 'My list';
  useEffect(() => {
    if (view) document.title = `${heading} – ${site.shortName}`;
  }, [view, heading]);

  // What was pressed may be gone with the list that it stood by.
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current && document.activeElement === document.body) focusHeading();
    shown.current = view;
  }, [view]);

  function takeBack(): void {
    const { before, after } = own.done ?? { before: null, after: null };
    const back = before?.items.find(({ id }) => !after?.items.some((item) => item.id === id));
    flushSync(own.undo);
    const title = `.items [data-id="${CSS.escape(back?.id ?? '')}"] .card-title a`;
    const link = document.querySelector<HTMLElement>(title);
    if (link) link.focus();
    else focusHeading();
  }

  function drawList(): ReactNode {
    if (!(known && view && list))
      return own.hasFailed ? <FailedPage /> : <p className="my-list-loading">Opening the list …</p>;
    const given = { own, known, site, trouble: { isTrying, onRetry: retry } };
    if (view.is === 'own')
      return <OwnList {...given} entries={ownEntries(list, known)} onUndo={takeBack} />;
    if ('codes' in view)
      return <SharedList {...given} view={view} entries={sent} onOwn={showOwn} />;
    return <Unread is={view.is} onOwn={showOwn} hasOwn={list.items.length > 0} />;
  }

  return (
    <div className="my-list">
      <h1 tabIndex={-1}>{heading}</h1>
      {drawList()}
    </div>
  );
}
