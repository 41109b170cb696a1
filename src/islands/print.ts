/** A button that prints the page; styles hide it where no script runs. */
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print());
