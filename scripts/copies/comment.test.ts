import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../src/directory.ts';
import { commentPage } from './comment.ts';

const TODAY = '2026-11-24';

describe('the picture of a comment', () => {
  it('shows what the check says of a line that can mean two things, and what to type instead', () => {
    const page = commentPage('Every second Thursday, 2pm to 4pm', loadDirectory(), TODAY);
    expect(page).toContain('One thing has to be put right');
    expect(page).toContain('second Thursday of the month, 2pm to 4pm');
    expect(page).not.toContain('All is well');
  });

  it('shows a listing as it is understood, with its next dates', () => {
    const page = commentPage('Second Thursday of the month, 2pm to 4pm', loadDirectory(), TODAY);
    expect(page).toContain('All is well');
    expect(page).toContain('Thursday 10 December');
    expect(page).toContain('Example Hall');
  });
});
