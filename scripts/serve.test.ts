import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let site: Served;
let based: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'belper'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'belper', 'index.html'), 'Belper');
  writeFileSync(join(folder, 'belper', 'calendar.ics'), 'BEGIN:VCALENDAR');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, '_astro', 'a.css'), 'p{}');
  writeFileSync(
    join(folder, '_headers'),
    "/*\n  X-Frame-Options: DENY\n  Content-Security-Policy: script-src 'self'; img-src https:\n\n/_astro/*\n  Cache-Control: max-age=9\n/:town/calendar.ics\n  Content-Type: text/calendar; charset=utf-8\n/nowhere/*\n  X-Frame-Options: SAMEORIGIN\n",
  );
  site = await serve(folder, { port: 0 });
  based = await serve(folder, { port: 0, base: '/activities/' });
});

afterAll(async () => {
  await Promise.all([site.close(), based.close()]);
  rmSync(folder, { recursive: true });
});

async function get(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  return {
    status: response.status,
    text: await response.text(),
    header: (name: string) => response.headers.get(name),
  };
}

describe('serve', () => {
  it.each([
    ['', 200, 'home'],
    ['belper/', 200, 'Belper'],
    ['belper/?day=fri', 200, 'Belper'],
    ['belper', 301, ''],
    ['matlock/', 404, 'nothing here'],
    ['%E0%A4%A/', 404, 'nothing here'],
    ['_headers', 404, 'nothing here'],
    ['../serve.ts', 404, 'nothing here'],
  ])('answers /%s with %i at the root and under a base path', async (path, status, text) => {
    for (const { url } of [site, based]) {
      expect(await get(url + path)).toMatchObject({ status, text });
    }
  });

  it.each([
    ['//', 200, undefined],
    ['//belper', 301, '/belper/'],
    ['/\\\\belper', 301, '/belper/'],
    ['/.//belper', 301, '/belper/'],
  ])('takes no path for another host: %s', async (path, status, location) => {
    const { hostname, port } = new URL(site.url);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ hostname, port, path }, resolve).on('error', reject).end();
    });
    answer.resume();
    expect(answer.statusCode).toBe(status);
    expect(answer.headers.location).toBe(location);
  });

  it('adds the missing slash without losing the question', async () => {
    expect((await get(`${based.url}belper?day=fri`)).header('location')).toBe(
      '/activities/belper/?day=fri',
    );
    const { origin } = new URL(based.url);
    expect((await get(`${origin}/activities`)).header('location')).toBe('/activities/');
  });

  it('serves nothing outside the base path', async () => {
    const { origin } = new URL(based.url);
    expect((await get(`${origin}/belper/`)).status).toBe(404);
  });

  it('sends the headers the site asks for, on the paths it names', async () => {
    const page = await get(`${site.url}belper/`);
    expect(page.header('x-frame-options')).toBe('DENY');
    expect(page.header('content-security-policy')).toBe("script-src 'self'; img-src https:");
    expect(page.header('cache-control')).toBeNull();
    expect((await get(`${site.url}_astro/a.css`)).header('cache-control')).toBe('max-age=9');
    expect((await get(`${site.url}nowhere`)).header('x-frame-options')).toBe('DENY');
  });

  it('takes a name in a path for one part of it, and a file that is not there for none', async () => {
    const type = async (path: string) => (await get(site.url + path)).header('content-type');
    expect(await type('belper/calendar.ics')).toBe('text/calendar; charset=utf-8');
    expect(await type('belper/friday/calendar.ics')).toBe('text/html;charset=utf-8');
    expect(await type('matlock/calendar.ics')).toBe('text/html;charset=utf-8');
  });

  it.each([
    ['joined', 'DENY, SAMEORIGIN'],
    ['replaced', 'SAMEORIGIN'],
  ] as const)('sends a header of two rules %s', async (repeats, value) => {
    const other = await serve(folder, { port: 0, repeats });
    expect((await get(`${other.url}nowhere/x`)).header('x-frame-options')).toBe(value);
    await other.close();
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
