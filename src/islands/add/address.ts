/** What the form's address asks for: a listing to put right or words to begin with, and the page of the form. */
import { useEffect, useState } from 'react';
import { STEPS, type StepName } from './steps.ts';

/** What the page shows: where one begins, a step, or what happens after it was sent. */
export type View = 'start' | StepName | 'sent';

/** What an address asks for; '' for nothing. */
export interface Asked {
  /** The id of the listing to put right. */
  correct: string;
  town: string;
  kind: string;
}

/** Reads the part of an address behind `?`; what cannot be an id or a slug is kept from all that follows. */
export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const word = (name: string, pattern: RegExp) => {
    const value = (parameters.get(name) ?? '').trim().replace(/^\/|\/$/g, '');
    return pattern.test(value) ? value : '';
  };
  const isOdd = parameters.has('correct') && !word('correct', ID);
  return {
    correct: isOdd ? NO_LISTING : word('correct', ID),
    town: word('town', SLUG),
    kind: word('kind', SLUG),
  };
}

/** The page of the form that a fragment names; null for any other fragment, such as that of a place on the page. */
export function readView(hash: string): View | null {
  const name = hash.replace(/^#/, '');
  return VIEWS.find((view) => view === name) ?? null;
}

/** The page of the form in the address, kept up with Back and Forward; `first` where the address names none. */
export function useView(first: View): { view: View; go: (view: View) => void } {
  const [named, setNamed] = useState<View | null>(null);
  useEffect(() => {
    const look = () => {
      const view = readView(location.hash);
      // A link to a place on the page leads away from no step.
      if (view !== null || location.hash === '') setNamed(view);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return {
    view: named ?? first,
    go: (view) => {
      location.hash = view;
      // In the same moment, so that the focus can follow; `hashchange` comes later.
      setNamed(view);
    },
  };
}

const VIEWS: readonly View[] = ['start', ...STEPS.map(({ name }) => name), 'sent'];
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const ID = /^[a-z\d]+(?:-[a-z\d]+)*\/[a-z\d]+(?:-[a-z\d]+)*$/;

/** True for what can be the slug of a town or a kind. */
export function isWord(text: string): boolean {
  return SLUG.test(text);
}

/** True for a town and a listing with a slash between them. */
export function isId(text: string): boolean {
  return ID.test(text);
}

// No listing can have it: it has a reserved word for a town.
const NO_LISTING = 'add/nothing';
