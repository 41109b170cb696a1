import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import { heightFrom, HEIGHTS, snippetOf, type FrameChoice } from './snippet.ts';

const CHOICE: FrameChoice = {
  address: 'https://example.org/activities/embed/belper/#fri',
  title: 'What’s on in Belper on Fridays',
  height: 700,
  isGrowing: false,
};

type Element = DefaultTreeAdapterTypes.Element;

/** The elements of a snippet, as a browser reads them. */
function read(choice: Partial<FrameChoice>) {
  const { childNodes } = parseFragment(snippetOf({ ...CHOICE, ...choice }));
  const elements = childNodes.filter((node): node is Element => 'tagName' in node);
  return elements.map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
  }));
}

describe('the lines that put a week into another page', () => {
  it('are one frame with a title, and nothing that runs', () => {
    expect(read({})).toEqual([
      {
        name: 'iframe',
        attributes: {
          src: CHOICE.address,
          title: CHOICE.title,
          width: '100%',
          height: '700',
          style: 'border: 0',
          loading: 'lazy',
        },
        text: '',
      },
    ]);
  });

  it('are a frame and ten lines of script that no editor escapes where it is to grow', () => {
    const [frame, script, ...others] = read({ isGrowing: true });
    expect(frame?.attributes['src']).toBe(CHOICE.address);
    expect(script?.name).toBe('script');
    expect(script?.attributes).toEqual({});
    expect(script?.text).not.toMatch(/[&<>]/);
    expect(others).toEqual([]);
    expect(
      snippetOf({ ...CHOICE, isGrowing: true })
        .split('\n')
        .slice(1),
    ).toHaveLength(10);
  });

  it.each([
    ['a title that would end its attribute', { title: '" onload="alert(1)' }],
    ['a title that would begin a script', { title: '</iframe><script>alert(1)</script>' }],
    ['a title with what looks escaped', { title: '&quot;&amp;' }],
    ['an address that would end its attribute', { address: 'https://example.org/"><b>&copy=1' }],
  ])('stay one frame with %s', (_, choice: Partial<FrameChoice>) => {
    const elements = read(choice);
    expect(elements).toHaveLength(1);
    expect(elements[0]?.attributes).toMatchObject({
      src: choice.address ?? CHOICE.address,
      title: choice.title ?? CHOICE.title,
    });
    expect(Object.keys(elements[0]?.attributes ?? {})).toHaveLength(6);
  });
});

describe('the script of the page around it', () => {
  const ours = { name: 'our frame' };

  /** The heights of two frames after a message: the one that sent it, and another. */
  function heightsAfter(event: { origin?: string; source?: unknown; data?: unknown }) {
    const [, script] = read({ isGrowing: true });
    const frames = [
      { contentWindow: ours, style: { height: '' } },
      { contentWindow: { name: 'another' }, style: { height: '' } },
    ];
    const listen = vi.fn<(type: string, call: (message: unknown) => void) => void>();
    new Function('addEventListener', 'document', script?.text ?? '')(listen, {
      querySelectorAll: () => frames,
    });
    const data = { type: 'noticeboard-height', height: 812 };
    listen.mock.calls[0]?.[1]({ origin: 'https://example.org', source: ours, data, ...event });
    return frames.map(({ style }) => style.height);
  }

  it.each([
    ['makes the frame that speaks as high as it says', {}, ['812px', '']],
    ['hears no other site', { origin: 'https://example.com' }, ['', '']],
    ['hears no other window', { source: {} }, ['', '']],
    ['hears nothing else that is said', { data: { type: 'height', height: 9 } }, ['', '']],
    ['passes over what is no message', { data: null }, ['', '']],
    [
      'passes over what is no height',
      { data: { type: 'noticeboard-height', height: 'red;' } },
      ['', ''],
    ],
    [
      'takes no height without end',
      { data: { type: 'noticeboard-height', height: 1e9 } },
      ['15000px', ''],
    ],
  ])('%s', (_, event, heights) => {
    expect(heightsAfter(event)).toEqual(heights);
  });
});

describe('a height that was typed', () => {
  it.each([
    ['650', 650],
    ['650.4', 650],
    ['650px', 650],
    ['1,200 px', 1200],
    ['', HEIGHTS.usual],
    ['tall', HEIGHTS.usual],
    ['Infinity', HEIGHTS.usual],
    ['-5', HEIGHTS.least],
    ['1e9', HEIGHTS.most],
  ])('%j is %i pixels', (typed, height) => {
    expect(heightFrom(typed)).toBe(height);
  });
});
