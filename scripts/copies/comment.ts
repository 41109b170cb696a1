/** What the check writes below a pull request, as a page that looks like it: for the pictures of CONTRIBUTING.md. */
import MarkdownIt from 'markdown-it';
import { cardText } from '../../src/contributing/card.ts';
import type { Directory } from '../../src/listings/content.ts';
import { parseListing, parseVenue } from '../../src/listings/parse.ts';
import type { Day } from '../../src/schedule/schedule.ts';
import { commentText } from '../comment.ts';

const ABOUT = { log: '#', preview: '', hasProgram: false };

/** The comment on a listing whose `when` says this, as HTML; the group is invented. */
export function commentPage(when: string, directory: Directory, today: Day): string {
  const { vocabulary } = directory;
  const town = vocabulary.towns.find(({ isArea }) => !isArea)?.slug ?? '';
  const kind = (vocabulary.kinds.find(({ slug }) => slug === 'walking') ?? vocabulary.kinds[0])
    ?.slug;
  const file = `content/listings/${town}/thursday-walk.md`;
  const { listing, problems } = parseListing(file, walk(kind ?? '', when), vocabulary);
  const hall = `content/venues/${town}/example-hall.md`;
  const { venue } = parseVenue(hall, '---\nname: Example Hall\n---\n', vocabulary);
  if (!venue) throw new Error('The invented venue is not right.');
  const withVenue = { ...directory, venues: new Map([[venue.id, venue]]) };
  const cards = listing ? [{ file, text: cardText(listing, withVenue, today) }] : [];
  const report = { problems, cards, notes: [] };
  const markdown = commentText(report, { ...ABOUT, hasFailed: problems.length > 0 });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<article><header><b>github-actions</b> <span>bot</span> commented</header>${MarkdownIt().render(markdown)}</article>`;
}

function walk(kind: string, when: string): string {
  return `---
title: Thursday walk by the river
kind: ${kind}
organiser: Example Walkers
venue: example-hall
when: ${when}
cost: Free
join: Just turn up
contact:
  phone: 01773 000000
checked: 2026-11-23
checked-how: phone
---

A flat walk of about two miles, at the pace of the slowest.
`;
}

// Near enough to GitHub's own for a reader to know it again.
const STYLE = `
  body { margin: 0; padding: 16px; background: #fff; color: #1f2328; font: 16px/1.5 sans-serif; }
  article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 0 16px 4px; }
  header { margin: 0 -16px; padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; }
  header span { border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 12px; }
  pre { background: #f6f8fa; border-radius: 6px; padding: 16px; font: 14px/1.45 monospace; white-space: pre-wrap; }
  code { font-family: monospace; }
  a { color: #0969da; }`;
