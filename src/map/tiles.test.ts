import { describe, expect, it } from 'vitest';
import { describeTiles, tileHost } from './tiles.ts';

const PAGE = 'https://noticeboard.example/map/';

describe('tileHost', () => {
  it.each([
    ['https://tile.openstreetmap.org/{z}/{x}/{y}.png', 'openstreetmap.org'],
    ['https://{s}.tile.example.org/{z}/{x}/{y}{r}.png', 'example.org'],
    ['https://tiles.example/{z}/{x}/{y}.png', 'tiles.example'],
    ['http://127.0.0.1:8123/{z}/{x}/{y}.png', '127.0.0.1:8123'],
    ['/tiles/{z}/{x}/{y}.png', 'noticeboard.example'],
    ['javascript:alert(1)', ''],
    ['https://', ''],
  ])('reads %j as “%s”', (url, host) => {
    expect(tileHost(url, PAGE)).toBe(host);
  });
});

describe('describeTiles', () => {
  it('names who will see what', () => {
    const tiles = { url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', attribution: '' };
    expect(describeTiles(tiles, PAGE)).toBe(
      'The pictures come from openstreetmap.org, which will see your internet address, the name of this site and which part of the map you look at.',
    );
  });

  it('says that nobody else sees pictures of the site’s own', () => {
    expect(describeTiles({ url: '/tiles/{z}/{x}/{y}.png', attribution: '' }, PAGE)).toBe(
      'The pictures come from this site itself.',
    );
  });
});
