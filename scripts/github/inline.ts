/** Words from a file, as part of a line of Markdown at GitHub. */

/** Text of which nothing is taken for markup, and no @name, #12 or GH-12 in it calls anybody. */
export function inline(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]<>#|~$&!]/g, '\\$&')
      // A sign without width parts what GitHub would make a link of.
      .replace(/@(?=\w)|#(?=\d)|GH-(?=\d)/gi, '$&\u200b')
  );
}

/** A link with such words. */
export function link(words: string, address: string): string {
  return `[${inline(words)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
