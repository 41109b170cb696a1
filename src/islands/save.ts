/** A press on a star: what it does to the list, and what is said of it at the foot of the window. */
import { paths } from '../paths.ts';
import { MOST_LISTINGS } from '../shortlist/code.ts';
import { add, idsOf, isFull, remove, setNote } from '../shortlist/list.ts';
import { shortlist } from './shortlist.ts';

/** The listings on the list, wherever it is kept. */
export function ids(): readonly string[] {
  return idsOf(shortlist.read());
}

/** Puts a listing on the list or takes it off, and says so. */
export function toggle(id: string): void {
  const before = shortlist.read();
  const own = before.items.find((item) => item.id === id);
  if (own) {
    notes.set(id, own.note);
    shortlist.change((list) => remove(list, id));
    say('Taken off your list.');
  } else if (isFull(before)) {
    say(`Your list is full: it holds ${MOST_LISTINGS}. Take something off it first.`);
  } else {
    shortlist.change((list) => setNote(add(list, id), id, notes.get(id) ?? ''));
    say(`Saved. ${lastingWords(before.items.length)}`);
  }
}

// A note comes back when a press was a slip.
const notes = new Map<string, string>();

function lastingWords(before: number): string {
  const lasting = shortlist.lasting();
  if (lasting === 'page') return 'This browser keeps your list only until you leave this page.';
  if (before > 0) return `${before + 1} on your list.`;
  return lasting === 'device'
    ? 'Your list stays on this device. Nobody else can see it.'
    : 'This browser keeps your list only until you close this tab.';
}

const bar = document.createElement('div');
const words = document.createElement('p');
const link = document.createElement('a');
link.href = paths.myList();
link.textContent = 'See my list';
words.setAttribute('role', 'status');
bar.append(words);
document.querySelector('main')!.append(bar);
let timer: ReturnType<typeof setTimeout> | undefined;
hide();

function say(text: string): void {
  words.textContent = '';
  bar.className = 'saved-bar';
  bar.append(link);
  // A screen reader says what comes into a region that it knows already.
  setTimeout(() => (words.textContent = text), 100);
  clearTimeout(timer);
  timer = setTimeout(hide, 10_000);
}

function hide(): void {
  if (bar.matches(':hover, :focus-within')) timer = setTimeout(hide, 1_000);
  else {
    bar.className = 'visually-hidden';
    words.textContent = '';
    link.remove();
  }
}
