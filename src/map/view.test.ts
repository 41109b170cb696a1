import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../listings/vocabulary.ts';
import {
  boundsOf,
  isInside,
  isSameView,
  padBounds,
  readBounds,
  readView,
  writeBounds,
  writeView,
  NEAREST_ZOOM,
} from './view.ts';

const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });

describe('readView', () => {
  it('reads a place and how near', () => {
    expect(readView(new URLSearchParams('at=53.02,-1.48&zoom=13'))).toEqual({
      at: [53.02, -1.48],
      zoom: 13,
    });
  });

  it.each([
    '',
    'at=53.02,-1.48',
    'zoom=13',
    'at=53.02&zoom=13',
    'at=53.02,-1.48,7&zoom=13',
    'at=,&zoom=13',
    'at=NaN,NaN&zoom=13',
    'at=Infinity,0&zoom=13',
    'at=1e1,0&zoom=13',
    'at=0x10,0&zoom=13',
    'at=91,0&zoom=13',
    'at=0,181&zoom=13',
    'at=53.02,-1.48&zoom=',
    'at=53.02,-1.48&zoom=-1',
    'at=53.02,-1.48&zoom=99',
    'at=<script>,1&zoom=13',
  ])('drops %j', (address) => {
    expect(readView(new URLSearchParams(address))).toBeNull();
  });

  it('reads back what was written, to ten metres', () => {
    const zoom = fc.integer({ min: 0, max: NEAREST_ZOOM });
    fc.assert(
      fc.property(latitude, longitude, zoom, (lat, lng, zoom) => {
        const read = readView(new URLSearchParams(writeView({ at: [lat, lng], zoom })));
        expect(read?.zoom).toBe(zoom);
        expect(read?.at[0]).toBeCloseTo(lat, 4);
        expect(read?.at[1]).toBeCloseTo(lng, 4);
      }),
    );
  });
});

describe('readBounds', () => {
  it('reads south, west, north, east', () => {
    expect(readBounds('52.9,-1.6,53.1,-1.3')).toEqual({
      south: 52.9,
      west: -1.6,
      north: 53.1,
      east: -1.3,
    });
  });

  it.each([
    null,
    '',
    '1,2,3',
    '53.1,-1.6,52.9,-1.3',
    '52.9,-1.3,53.1,-1.6',
    '52.9,-1.6,52.9,-1.3',
    '52.9,-1.6,99,-1.3',
    'a,b,c,d',
    '52.9,-1.6,53.1,-1.3,',
  ])('drops %j', (text) => {
    expect(readBounds(text)).toBeNull();
  });

  it('reads back what was written', () => {
    const area = { south: 52.9, west: -1.6, north: 53.1, east: -1.3 };
    expect(readBounds(writeBounds(area))).toEqual(area);
  });
});

describe('boundsOf', () => {
  it('has no rectangle for no points', () => {
    expect(boundsOf([])).toBeNull();
  });

  it('holds every point it was made from', () => {
    const points = fc.array(fc.tuple(latitude, longitude), { minLength: 1 });
    fc.assert(
      fc.property(points, (points) => {
        const bounds = boundsOf(points);
        expect(bounds && points.every((point) => isInside(point, bounds))).toBe(true);
      }),
    );
  });
});

describe('isInside', () => {
  const area = { south: 52, west: -2, north: 53, east: -1 };
  it.each<[string, Point, boolean]>([
    ['in the middle', [52.5, -1.5], true],
    ['on the edge', [53, -2], true],
    ['north of it', [53.01, -1.5], false],
    ['south of it', [51.99, -1.5], false],
    ['west of it', [52.5, -2.01], false],
    ['east of it', [52.5, -0.99], false],
  ])('knows a point %s', (_, point, inside) => {
    expect(isInside(point, area)).toBe(inside);
  });
});

describe('padBounds', () => {
  it('widens each side by a share of the whole', () => {
    expect(padBounds({ south: 50, west: -2, north: 54, east: 0 }, 0.25)).toEqual({
      south: 49,
      west: -2.5,
      north: 55,
      east: 0.5,
    });
  });
});

describe('isSameView', () => {
  it.each<[Point, number, boolean]>([
    [[53.020001, -1.479999], 13, true],
    [[53.0202, -1.48], 13, false],
    [[53.02, -1.48], 14, false],
  ])('compares %j at %i as an address would write it', (at, zoom, same) => {
    expect(isSameView({ at, zoom }, { at: [53.02, -1.48], zoom: 13 })).toBe(same);
  });
});
