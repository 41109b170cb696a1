/** What the form does without until somebody goes on: the reader of files, the one of schedules, and the one that forgives spelling. */
import { ListingCard } from '../../components/ListingCard.tsx';
import { createFinder } from '../../contributing/finder.ts';
import { readDraft } from '../../listings/compose.ts';
import { check } from './checker.ts';
import { readWhen } from './reading.ts';

/** All of it, as one thing to fetch. */
export const later = { check, createFinder, readDraft, readWhen, ListingCard };

/** The same, for whoever is given it. */
export type Later = typeof later;
