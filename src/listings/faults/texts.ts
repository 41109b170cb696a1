/** What people are told about the text below the fields. */
import { quote } from '../offers.ts';
import { bold, fault, type Fault } from './fault.ts';

/** What a text may not hold. */
export const textFaults = {
  bodyField: (field: string) =>
    fault(
      'body.field',
      `${bold(field)} stands in the text here. Fields stand above it, between the two lines of three dashes.`,
      'Move this line up to the other fields',
    ),
  bodySecond: () =>
    fault(
      'body.second',
      'Another listing or venue begins here. Each has a file of its own.',
      'A new file for it',
    ),
  bodyHtml: (text: string) =>
    fault(
      'body.html',
      `The text holds ${quote(text)}. HTML is not shown on the site.`,
      'Plain words; two stars on both sides make them **bold**',
    ),
  bodyImage: () =>
    fault(
      'body.image',
      'The text holds a picture. Pictures are not shown on the site.',
      'A sentence that says what it shows',
    ),
  bodyHeading: (level: number) =>
    fault(
      'body.heading',
      `The text holds a heading of level ${level}. Levels 1 and 2 belong to the page around it.`,
      '### before the words of the heading',
    ),
  bodyLink: (address: string) =>
    fault(
      'body.link',
      `The text links to ${quote(address)}. A link begins with https:, mailto: or tel:, or with a slash for a page of this site.`,
      'An address such as https://example.org/coffee',
    ),
  bodyTooLong: (length: number, most: number) =>
    fault(
      'body.too-long',
      `The text holds ${length.toLocaleString('en-GB')} characters. There is room for ${most.toLocaleString('en-GB')}.`,
      'Keep what a visitor needs to know, and take the rest out',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;
