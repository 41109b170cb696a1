/** What is asked of GitHub once more: where it is busy, where nothing came back, and where too much was asked in too short a time. */

/** An answer as it came. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Waits so many milliseconds. */
export type Wait = (pause: number) => Promise<unknown>;

const MOST_TRIES = 3;
const PAUSE_MS = 2_000;
// GitHub asks for a minute where it does not say how long; a run that has to wait for much longer is better started again.
const MINUTE_MS = 60_000;
const LONGEST_MS = 90_000;
const BUSY = new Set([502, 503, 504]);

/** Asks, and asks again after a pause; never what may have been done already. */
export async function askPatiently(
  send: () => Promise<Answer>,
  { isQuestion, wait }: { isQuestion: boolean; wait: Wait },
): Promise<Answer> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const answer = await send().catch((error: unknown) => {
      if (isQuestion) return null;
      throw error;
    });
    const isLost = answer === null || (isQuestion && BUSY.has(answer.status));
    const pause = isLost ? PAUSE_MS * tries : limitPause(answer);
    if (answer && (pause === null || pause > LONGEST_MS)) return answer;
    await wait(pause ?? PAUSE_MS);
  }
  return send();
}

// What was refused for being too much has not been done, so that it may be asked again, whatever it was.
function limitPause({ status, headers, text }: Answer): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1_000;
  if (headers.get('x-ratelimit-remaining') === '0')
    return Math.max(0, Number(headers.get('x-ratelimit-reset')) * 1_000 - Date.now());
  return status === 429 || /rate limit/i.test(text) ? MINUTE_MS : null;
}
