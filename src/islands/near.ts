/** Where the visitor is: asked for only on a press, told to nobody. */
import type { Point } from '../listings/vocabulary.ts';

/** Asks the browser where it is; words say why where it will not or cannot tell. */
export async function findMe(): Promise<{ at: Point } | { at: null; words: string }> {
  if (!('geolocation' in navigator)) return { at: null, words: describeTrouble(0) };
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: [coords.latitude, coords.longitude] }),
      ({ code }) => resolve({ at: null, words: describeTrouble(code) }),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  });
}

function describeTrouble(code: number): string {
  const instead = 'You can type a town or a postcode instead.';
  if (code === GeolocationPositionError.PERMISSION_DENIED) {
    return `Your browser did not share where you are. ${instead}`;
  }
  if (code === GeolocationPositionError.TIMEOUT) {
    return `Finding where you are took too long. Try again. ${instead}`;
  }
  return `Your browser cannot tell where you are. ${instead}`;
}
