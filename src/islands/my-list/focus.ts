/** Leads the keyboard, and who hears the page, to its heading where what had the focus is gone. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('.my-list h1')?.focus();
}
