/** A small tile server for tests: one grey picture for every tile, or the troubles a real server can be in. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

/** How the server answers: with pictures, with errors, or not at all. */
export type TileMood = 'well' | 'broken' | 'silent';

/** A running tile server. */
export interface TileServer {
  /** Its address, with `{z}/{x}/{y}` to be filled in. */
  url: string;
  /** The tiles asked for so far, such as `/9/253/166.png`. */
  asked: string[];
  mood: TileMood;
  close: () => Promise<void>;
}

/** Starts a tile server on a free port. */
export async function serveTiles(): Promise<TileServer> {
  const picture = greySquare(256);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const tiles: TileServer = {
    url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
    asked: [],
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('request', (request, response) => {
    tiles.asked.push(request.url ?? '');
    if (tiles.mood === 'silent') return;
    if (tiles.mood === 'broken') response.writeHead(503).end();
    else response.writeHead(200, { 'Content-Type': 'image/png' }).end(picture);
  });
  return tiles;
}

/** A grey square as a PNG, eight bits a pixel. */
function greySquare(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(side + 1, 0xc0).fill(0, 0, 1);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
