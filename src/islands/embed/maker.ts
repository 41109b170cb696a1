/** Makes the lines that put a town's week into another page; an address that names a town leads to its frame at once. */
import { daySlug } from '../../paths.ts';
import { nameOf } from '../../schedule/dates.ts';
import { WEEKDAYS, type Weekday } from '../../schedule/schedule.ts';
import { heightFrom, HEIGHT_MESSAGE, snippetOf } from '../../sharing/snippet.ts';

const form = document.querySelector<HTMLFormElement>('[data-embed]');
if (form && !lead(form)) start(form);

/** Goes to the frame that the address asks for; false where it asks for none, or for a town that is not there. */
function lead(form: HTMLFormElement): boolean {
  const asked = new URLSearchParams(location.search);
  const town = asked.get('town');
  if (town === null) return false;
  if (!optionOf(form, town)) {
    const unknown = form.ownerDocument.querySelector<HTMLElement>('[data-unknown]');
    if (unknown) unknown.hidden = false;
    return false;
  }
  const day = dayFrom(asked.get('day') ?? '');
  location.replace(`${form.dataset['path']}${town}/${day ? `#${day}` : ''}`);
  return true;
}

function start(form: HTMLFormElement): void {
  const { town, day, height, grows } = fieldsOf(form);
  const lines = form.querySelector('textarea')!;
  const said = form.querySelector<HTMLElement>('[role="status"]')!;
  const preview = document.createElement('iframe');
  document.querySelector('[data-preview]')?.append(preview);

  const asked = new URLSearchParams(location.search).get('for') ?? '';
  if (optionOf(form, asked)) town.value = asked;

  let told = 0;
  const fit = () => {
    preview.style.height = `${(grows.checked && told) || heightFrom(height.value)}px`;
  };
  const draw = () => {
    const chosen = dayFrom(day.value);
    const where = `${town.value}/${chosen ? `#${chosen}` : ''}`;
    const name = optionOf(form, town.value)?.dataset['title'] ?? '';
    const title = chosen ? `${name} on ${nameOf(chosen)}s` : `${name}, this week`;
    lines.value = snippetOf({
      address: `${form.dataset['address']}${where}`,
      title,
      height: heightFrom(height.value),
      isGrowing: grows.checked,
    });
    lines.rows = grows.checked ? 14 : 6;
    said.textContent = '';
    preview.title = title;
    fit();
    const source = `${form.dataset['path']}${where}`;
    if (preview.getAttribute('src') !== source) preview.src = source;
  };

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== preview.contentWindow || origin !== location.origin) return;
    if (data?.type !== HEIGHT_MESSAGE) return;
    told = Number(data.height) || 0;
    fit();
  });
  form.addEventListener('input', draw);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void copy(lines, said);
  });
  draw();
}

async function copy(lines: HTMLTextAreaElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(lines.value);
    said.textContent = 'Copied. Paste the lines into your page.';
  } catch {
    lines.focus();
    lines.select();
    said.textContent =
      'The lines are marked: copy them with Ctrl and C, or hold your finger on them.';
  }
}

function fieldsOf(form: HTMLFormElement) {
  const field = <T extends HTMLElement>(name: string) =>
    form.elements.namedItem(name) as T & Element;
  return {
    town: field<HTMLSelectElement>('town'),
    day: field<HTMLSelectElement>('day'),
    height: field<HTMLInputElement>('height'),
    grows: field<HTMLInputElement>('grows'),
  };
}

function optionOf(form: HTMLFormElement, town: string): HTMLOptionElement | undefined {
  return [...fieldsOf(form).town.options].find(({ value }) => value === town);
}

/** `fri` and `friday` alike. */
function dayFrom(text: string): Weekday | undefined {
  return WEEKDAYS.find((day) => text === day || text === daySlug(day));
}
