import { describe, expect, it } from 'vitest';
import { packShards } from '../../sharing/shard.ts';
import { codeOf } from '../../shortlist/code.ts';
import { exampleRecord } from './example.ts';
import { createRecords } from './records.ts';

const RECORDS = ['belper/coffee', 'belper/choir', 'ripley/bowls'].map((id) =>
  exampleRecord({ id }),
);
const OLD = 'belper/tea';
const files = packShards(
  RECORDS.map((record) => [record, record.id === 'belper/coffee' ? [OLD] : []]),
);
const codes = RECORDS.map(({ code }) => code);

/** A site with these files; `faults` are what it answers first, each once. */
function site(faults: (Response | Error)[] = []) {
  const asked: string[] = [];
  const fetch = async (address: string, { cache }: RequestInit): Promise<Response> => {
    asked.push(`${address} ${cache}`);
    const fault = faults.shift();
    if (fault instanceof Error) throw fault;
    if (fault) return fault;
    const text = files.get(/list\/(\w+)\.json$/.exec(address)?.[1] ?? '');
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  return { find: createRecords(fetch, 1), asked };
}

const found = async (answer: ReturnType<ReturnType<typeof createRecords>>) => {
  const { records, lacks } = await answer;
  return { records: [...records].map(([code, { id }]) => [code, id]), lacks: [...lacks] };
};

describe('the records of a list', () => {
  it('are those of its codes, each file asked for once', async () => {
    const { find, asked } = site();
    await find(codes);
    const { records, lacks } = await found(find(codes));
    expect(records).toEqual(RECORDS.map(({ code, id }) => [code, id]));
    expect(lacks).toEqual([]);
    const shards = new Set(codes.map((code) => code.slice(0, 1)));
    expect(asked.toSorted()).toEqual(
      [...shards].map((one) => `/data/list/${one}.json default`).sort(),
    );
  });

  it('are found by the codes of old ids', async () => {
    const { records } = await found(site().find([codeOf(OLD)]));
    expect(records).toEqual([[codeOf(OLD), 'belper/coffee']]);
  });

  it('tell of codes that no listing has, whether or not there is such a file', async () => {
    const near = `${codes[0]?.slice(0, 6)}${codes[0]?.endsWith('0') ? '1' : '0'}`;
    const unused = [...'0123456789abcdefghjkmnpqrstvwxyz'].find((one) => !files.has(one));
    const none = [near, `${unused}aaaaaa`];
    expect(await found(site().find(none))).toEqual({
      records: [],
      lacks: none.map((code) => [code, 'gone']),
    });
  });

  it.each<[string, Response | Error]>([
    ['the connection breaks', new TypeError('Failed to fetch')],
    ['the server is busy', new Response('', { status: 503 })],
    ['half of it came', new Response('{"records":{"')],
    ['somebody’s sign-in page came', new Response('<!doctype html>')],
    ['something else came', new Response('[1]')],
  ])('are asked for once more where %s, past what the browser has stored', async (_, fault) => {
    const { find, asked } = site([fault]);
    const [code = ''] = codes;
    expect((await found(find([code]))).records).toHaveLength(1);
    const file = `/data/list/${code.slice(0, 1)}.json`;
    expect(asked).toEqual([`${file} default`, `${file} reload`]);
  });

  it('are lacking where both attempts fail, and come when they are wanted again', async () => {
    const { find } = site([new Error('none'), new Error('none')]);
    const [code = ''] = codes;
    expect(await found(find([code]))).toEqual({ records: [], lacks: [[code, 'failed']] });
    expect(await found(find([code]))).toEqual({ records: [[code, 'belper/coffee']], lacks: [] });
  });

  it('are none for words that every object knows', async () => {
    const fetch = async () => new Response('{"records":{},"moved":{}}');
    const { lacks } = await createRecords(fetch, 1)(['constructor', '__proto__']);
    expect([...lacks]).toEqual([
      ['constructor', 'gone'],
      ['__proto__', 'gone'],
    ]);
  });
});
