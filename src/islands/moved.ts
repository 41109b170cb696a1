/** The page at an old address: leads on and takes along what the address said behind the path, which a refresh would lose. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);
