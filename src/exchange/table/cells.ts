/** What a spreadsheet does to a value, undone: formulas, errors, lost zeros, days and times as numbers. */
import { addDays } from '../../schedule/dates.ts';
import type { Day, Time } from '../../schedule/schedule.ts';

/** A cell as a person meant it. */
export interface Cell {
  text: string;
  /** Where a link in it leads; '' without one. */
  link: string;
  /** What the spreadsheet made of it that nobody can read, such as `#REF!`; '' as a rule. */
  lost: string;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|ERROR!|#+)$/i;
const NOTHING = /^(?:[-–—./?*]+|n\/?a|null|undefined|\(?blank\)?|not applicable)$/i;

/** Reads one cell. What says outright that there is nothing is nothing. */
export function readCell(raw: string): Cell {
  const text = raw
    .replace(/_x000D_/gi, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  const [, link, label] =
    /^=HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i.exec(text) ?? [];
  if (link !== undefined) return { text: (label ?? link).trim(), link: link.trim(), lost: '' };
  const [, quoted] = /^="(.*)"$/s.exec(text) ?? [];
  if (quoted !== undefined) return { text: quoted.trim(), link: '', lost: '' };
  if (ERROR.test(text) || /^=[A-Z]*[\d(]/i.test(text)) return { text: '', link: '', lost: text };
  if (NOTHING.test(text)) return { text: '', link: '', lost: '' };
  // The mark that makes a spreadsheet take a value for text.
  return { text: text.replace(/^'(?=[=+\-@\d])/, ''), link: '', lost: '' };
}

/** A day that a spreadsheet shows as the number of days since 1900: `46327` → `2026-11-01`; '' for other text. */
export function serialDay(text: string): Day | '' {
  const [, days = ''] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? [];
  const count = Number(days);
  return count >= 36_526 && count <= 73_050 ? addDays('1899-12-30', count) : '';
}

/** A time that a spreadsheet shows as a part of the day: `0.395833` → `09:30`; '' for other text. */
export function serialTime(text: string): Time | '' {
  if (!/^0?\.\d+$/.test(text)) return '';
  const minutes = Number(text) * 1_440;
  // Nothing begins at 7.12: what is no five minutes is another number.
  const whole = 5 * Math.round(minutes / 5);
  if (Math.abs(minutes - whole) > 0.1) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** A telephone number as it was before a spreadsheet took it for a number: `1773123456` → `01773 123456`. */
export function wholePhone(text: string): string {
  const digits = text.replace(/\.0$/, '').replaceAll(/[\s()-]/g, '');
  if (/^[1-9]\d{8,9}$/.test(digits) && !/^44\d{8}$/.test(digits)) return spaced(`0${digits}`);
  if (/^440?[1-9]\d{8,9}$/.test(digits)) return spaced(`0${digits.replace(/^440?/, '')}`);
  return text;
}

function spaced(digits: string): string {
  return digits.replace(/^(02\d)(\d{4})(\d{4})$|^(0\d{4})(\d{5,6})$/, (_, ...parts: string[]) =>
    parts.slice(0, 5).filter(Boolean).join(' '),
  );
}

/** Text with HTML in it as plain Markdown: paragraphs, lists, links and emphasis stay, all other marks go. */
export function plainText(html: string): string {
  if (!/<[a-z!/][^>]*>|&(?:[a-z]+|#\d+);/i.test(html)) return html;
  return html
    .replace(/<(script|style|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi, '')
    .replace(/<br\s*\/?>\s*/gi, '\n')
    .replace(/<li\b[^>]*>\s*/gi, '\n- ')
    .replace(/<\/(?:p|div|h\d|ul|ol|table|tr|section)\s*>/gi, '\n\n')
    .replace(/<(?:b|strong)\b[^>]*>(\S(?:[^<]*\S)?)<\/(?:b|strong)\s*>/gi, '**$1**')
    .replace(/<(?:i|em)\b[^>]*>(\S(?:[^<]*\S)?)<\/(?:i|em)\s*>/gi, '*$1*')
    .replace(
      /<a\b[^>]*?\bhref\s*=\s*["'](https:\/\/[^"'\s()<>]+|mailto:[^"'\s()<>]+)["'][^>]*>([^<]*)<\/a\s*>/gi,
      '[$2]($1)',
    )
    .replace(/<[a-z!/][^>]*>/gi, '')
    .replace(
      /&(?:(nbsp|amp|lt|gt|quot|apos|pound|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip|eacute)|#(\d{1,7}));/gi,
      (whole, name?: string, code?: string) =>
        code ? codeSign(Number(code)) : (SIGNS[(name ?? '').toLowerCase()] ?? whole),
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const SIGNS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '‹',
  gt: '›',
  quot: '"',
  apos: "'",
  pound: '£',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
};

// A sign that opens a tag would be HTML again.
function codeSign(code: number): string {
  if (code === 60) return '‹';
  if (code === 62) return '›';
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}
