/** What this page remembers beside the list: the order, and the name on the sheet. Kept on this device where it can be. */
import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import type { Order } from './order.ts';

export interface Settings {
  order: Order;
  /** Who hands the sheet over; '' for nobody. */
  practice: string;
}

/** How long the name of a practice may be: it stands on one line of a sheet. */
export const LONGEST_PRACTICE = 60;

/** Reads what was kept, whoever wrote it. */
export function readSettings(text: string | null): Settings {
  const found = parsed(text);
  const { order, practice } = (found ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    order: order === 'own' ? 'own' : 'day',
    practice: typeof practice === 'string' ? practice.slice(0, LONGEST_PRACTICE) : '',
  };
}

/** The settings, and what changes them. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(() => readSettings(null));
  useEffect(() => setSettings(readSettings(fromDevice())), []);
  return [
    settings,
    (change) => {
      const next = { ...settings, ...change };
      setSettings(next);
      toDevice(JSON.stringify(next));
    },
  ];
}

// Directories of one host have a key each.
const KEY = `${paths.myList()} settings`;

function fromDevice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // not allowed: then it is asked for each time
  }
}

function toDevice(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Not allowed, or full: it holds while the page is open.
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
