/** A function that stays the same one while what it does changes, so that what it is handed to need not be drawn again. */
import { useCallback, useLayoutEffect, useRef } from 'react';

/** The function as it was first made; called, it does what the latest one would. */
export function useSteady<Given extends unknown[]>(
  call: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
