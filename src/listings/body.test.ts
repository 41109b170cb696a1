import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import { bodyFaults, linksIn, renderBody, summarise } from './body.ts';

vi.setConfig({ testTimeout: 60_000 });

type Node = DefaultTreeAdapterMap['node'];

// Everything that may stand in a page, by tag with its attributes.
const ALLOWED: Record<string, readonly string[]> = {
  p: [],
  br: [],
  em: [],
  strong: [],
  s: [],
  ul: [],
  ol: ['start'],
  li: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  blockquote: [],
  code: [],
  a: ['href'],
};
const SAFE_ADDRESS = /^(?:https:\/\/[^/\\]|mailto:|tel:|\/(?:[a-z0-9]|$)|#[a-z])/i;

describe('renderBody', () => {
  it('draws paragraphs, lists, headings from level 3, emphasis and links', () => {
    expect(renderBody('### Who comes\n\n*Anyone*, **always**.\n\n- tea\n- cake\n')).toBe(
      '<h3>Who comes</h3>\n<p><em>Anyone</em>, <strong>always</strong>.</p>\n<ul>\n<li>tea</li>\n<li>cake</li>\n</ul>\n',
    );
    expect(
      renderBody('[a](https://example.org/?a=1&b=2) [b](mailto:a@b.org) [c](tel:+44123)'),
    ).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">a</a> <a href="mailto:a@b.org">b</a> <a href="tel:+44123">c</a></p>\n',
    );
  });

  it('puts links to pages of this site under its base path', () => {
    expect(renderBody('[Belper](/belper/)')).toBe('<p><a href="/belper/">Belper</a></p>\n');
  });

  it.each([
    ['# One\n\nTwo\n===\n\nThree\n---', '<h3>One</h3>\n<h3>Two</h3>\n<h3>Three</h3>\n'],
    ['###### Six', '<h6>Six</h6>\n'],
    ['    set in by accident', '<p>set in by accident</p>\n'],
    ['a <b>bold</b> word', '<p>a bold word</p>\n'],
    ['<div>gone</div>', ''],
    ['<!-- gone --> kept', ''],
    ['![gone](https://example.org/x.png) kept', '<p> kept</p>\n'],
    ['[kept](javascript:alert(1))', '<p>kept</p>\n'],
    [
      '[**kept**](data:text/html,x) [b](https://b.org)',
      '<p><strong>kept</strong> <a href="https://b.org">b</a></p>\n',
    ],
    ['I <3 tea & cake', '<p>I &lt;3 tea &amp; cake</p>\n'],
  ])('makes the best of %j', (body, html) => {
    expect(renderBody(body)).toBe(html);
  });

  it.each(hostileBodies())('lets nothing through of %j', (body) => {
    expect(faultsOf(renderBody(body))).toEqual([]);
  });

  it('lets nothing through of whatever is put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileBodies()),
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(faultsOf(renderBody(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is done in time with whatever is nested', () => {
    const nested = [
      '[',
      '![',
      '*',
      '_',
      '`',
      '>',
      '- ',
      '<',
      '<a ',
      '&',
      '\\',
      '](',
      '**a ',
      '[a](',
      '|',
      '~~',
    ];
    for (const sign of nested) {
      const started = performance.now();
      renderBody(sign.repeat(6_000 / sign.length));
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});

describe('bodyFaults', () => {
  it.each([
    ['Plain words.\n\n- a list\n\n### A heading\n\n[a link](/belper/)', []],
    ['One\ntwo <b>bold</b>\nthree', ['1 body.html']],
    ['One\n\n<script>\nalert(1)\n</script>', ['2 body.html']],
    ['<!-- a remark -->', ['0 body.html']],
    ['a ![picture](x.png)', ['0 body.image']],
    ['a [picture](https://a.org "t") ![b][c]\n\n[c]: https://x.org/y.png', ['0 body.image']],
    ['# One\n## Two\n### Three', ['0 body.heading', '1 body.heading']],
    ['One\n\n- [a](http://a.org)\n- [b](//b.org)', ['2 body.link', '3 body.link']],
    ['[a](JaVaScRiPt:alert(1)) [b](other-page)', ['0 body.link', '0 body.link']],
    ['x'.repeat(6_001), ['0 body.too-long']],
  ])('tells of %j', (body, told) => {
    expect(bodyFaults(body).map(({ line, fault }) => `${line} ${fault.id}`)).toEqual(told);
  });

  it('finds something in every text from which something is left out', () => {
    const droppable = hostileBodies().filter((body) => /<\w+[ >/]|!\[|javascript:/i.test(body));
    expect(droppable.length).toBeGreaterThan(20);
    for (const body of droppable.filter((text) => renderBody(text) === ''))
      expect([body, bodyFaults(body)]).not.toEqual([body, []]);
  });
});

describe('linksIn', () => {
  it('finds every link that a page has, and none that it leaves out', () => {
    const body = `See [one](https://one.example/a_b?c=d&e=f) and <https://two.example/>.

- [Ring](tel:01773000000), [write](mailto:ada@example.org), [a page](/belper/)
- [no](javascript:alert(1)), [nor this](http://plain.example/), ![nor](https://picture.example/)

https://bare.example/ is no link, and \`[nor](https://code.example/)\` is this.`;
    expect(linksIn(body)).toEqual([
      'https://one.example/a_b?c=d&e=f',
      'https://two.example/',
      'tel:01773000000',
      'mailto:ada@example.org',
      '/belper/',
    ]);
    for (const address of linksIn(body))
      expect(renderBody(body)).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  });
});

describe('summarise', () => {
  it.each([
    ['A table by the window. Come along.', 200, 'A table by the window. Come along.'],
    [
      '### Who comes\n\n*Any*\n**one** [at all](https://a.org).\n\n- tea\n- cake',
      200,
      'Any one at all. tea cake',
    ],
    ['Tea <img src=x onerror=alert(1)> and ![x](y) cake', 200, 'Tea and cake'],
    ['First sentence here. Second one goes on for longer', 40, 'First sentence here.'],
    ['word '.repeat(30), 22, 'word word word word…'],
    ['x'.repeat(50), 20, `${'x'.repeat(18)}…`],
    ['', 20, ''],
  ])('makes of %j in %i characters %j', (body, most, summary) => {
    expect(summarise(body, most)).toBe(summary);
  });

  it('is never longer than asked, and holds no sign of Markdown or HTML that was understood', () => {
    const body = fc.array(fc.constantFrom(...PIECES, ...hostileBodies()), { maxLength: 20 });
    fc.assert(
      fc.property(body, fc.integer({ min: 10, max: 200 }), (pieces, most) => {
        const summary = summarise(pieces.join(''), most);
        expect(summary.length).toBeLessThanOrEqual(most);
        expect(summary).not.toMatch(/\s\s|^\s|\s$/);
        expect(summary.isWellFormed()).toBe(true);
      }),
    );
  });
});

const PIECES = [
  ...[
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '---\n',
    '```',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '\\',
    '&',
    '&#',
    ';',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '"',
    "'",
    ':',
    '/',
    '//',
    '=',
    ' ',
    '\t',
    '\u0000',
    '\u202E',
    '😀',
  ],
  ...[
    'a',
    'href',
    'javascript',
    'data',
    'script',
    'onclick=alert(1)',
    'style',
    'https://a.org',
    'tel:1',
    '[x]: javascript:alert(1)\n',
    '&colon;',
    '&Tab;',
    '&#106;',
    '%0A',
  ],
];

/** Ways into a page, each as Markdown. */
function hostileBodies(): string[] {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript%3Aalert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org/%0Aalert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg/onload=alert(1)>',
    'file:///etc/passwd',
    'blob:https://a.org/1',
    'http://a.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/&Tab;/evil.example',
    '/&#92;evil.example',
    '///evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'https:\\\\evil.example',
    'tel:javascript:alert(1)',
    '?q=1',
    '../../x',
    'https://a.org" onmouseover="alert(1)',
    "https://a.org' onmouseover='alert(1)",
    'https://a.org><script>alert(1)</script>',
  ];
  const html = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<a\nhref="javascript:alert(1)"\n>x</a>',
    '<p style="position:fixed;inset:0">x</p>',
    '<style>*{display:none}</style>',
    '<base href="//evil.example/">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<form action="//evil.example"><input name=q>',
    '<details open ontoggle=alert(1)>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php echo 1 ?>',
    '<!DOCTYPE html>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '</p></main></body></html>',
    '<div\n\n>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<textarea></textarea><script>alert(1)</script>',
    '<x onclick=alert(1)>click</x>',
  ];
  const links = addresses.flatMap((address) => [
    `[x](${address})`,
    `[x](<${address}>)`,
    `[x](${address} "t")`,
    `[x][1]\n\n[1]: ${address}`,
    `[x]\n\n[x]: <${address}>`,
    `<${address}>`,
    `![x](${address})`,
    `[![x](${address})](${address})`,
    `[a [x](${address}) b](https://a.org)`,
  ]);
  return [
    ...links,
    ...html,
    ...html.map((tag) => `text ${tag} text`),
    ...html.map((tag) => `- ${tag}\n\n> ${tag}`),
    ...html.map((tag) => `[${tag}](https://a.org "${tag}")`),
    ...html.map((tag) => `\`\`\`${tag}\n${tag}\n\`\`\``),
    ...html.map((tag) => `### ${tag} {onclick=alert(1)}`),
    ...html.map((tag) => `| ${tag} |\n|:-:|\n| ${tag} |`),
  ];
}

/** What a browser would find in some HTML that has no place in a page. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeName === '#comment') faults.push('a comment');
    if ('tagName' in node) {
      const attributes = ALLOWED[node.tagName];
      if (!attributes) faults.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!attributes?.includes(name)) faults.push(`${node.tagName} ${name}="${value}"`);
        if (name === 'href' && !SAFE_ADDRESS.test(value)) faults.push(`href="${value}"`);
        if (name === 'href' && URL.canParse(value, 'https://here.example/')) {
          const { protocol, host } = new URL(value, 'https://here.example/');
          if (!/^(?:https|mailto|tel):$/.test(protocol)) faults.push(`leads to ${protocol}`);
          if (value.startsWith('/') && host !== 'here.example') faults.push(`leads to ${host}`);
        }
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return faults;
}
