/** The search in a thread of its own, so that typing never waits for it. */
import { startFinder, type Numbered, type Told } from './finder.ts';
import { createPacker, type Parcel } from './parcel.ts';
import { fetchBy } from './store.ts';

/** What the worker says: what a finder tells, with answers packed. */
export type Said =
  Exclude<Told, { is: 'answer' }> | { is: 'answer'; number: number; answer: Parcel };

/** What the worker hears: questions, the latest of which counts. */
export type Heard = Numbered | null;

const pack = createPacker();
const finder = startFinder(
  fetchBy((address) => fetch(address)),
  (told) => {
    const said: Said = told.is === 'answer' ? { ...told, answer: pack(told.answer) } : told;
    self.postMessage(said);
  },
);

self.addEventListener('message', ({ data }: MessageEvent<Heard>) => finder.ask(data));
