/**
 * `<save-star>`, within what has the listing's id and title: a button that puts the listing on the list of
 * this browser or takes it off; and the count of that list at the top of the page. What is kept is only
 * glanced at here: what changes it comes with the first press.
 */
import { CHANGE, glance } from './glance.ts';

const load = () => import('./save.ts');
const stars = new Set<SaveStar>();
let saved: readonly string[] = [];

class SaveStar extends HTMLElement {
  connectedCallback(): void {
    if (!this.firstChild) {
      this.innerHTML = '<button type="button"> <span class="visually-hidden"></span></button>';
      this.firstElementChild!.addEventListener('click', () => void this.press());
    }
    stars.add(this);
    this.draw();
  }

  disconnectedCallback(): void {
    stars.delete(this);
  }

  draw(words = ''): void {
    const [button, name] = this.querySelectorAll('button, span');
    const { id, title } = this.listing();
    const isSaved = saved.includes(id);
    button!.setAttribute('aria-pressed', String(isSaved));
    button!.firstChild!.textContent = words || (isSaved ? 'Saved' : 'Save');
    name!.textContent = ` ${title} to my list`;
  }

  private async press(): Promise<void> {
    try {
      (await load()).toggle(this.listing().id);
    } catch {
      this.draw('Try again');
    }
  }

  private listing(): { id: string; title: string } {
    const listing = this.closest<HTMLElement>('[data-id]')!;
    return {
      id: listing.dataset['id']!,
      title: listing.querySelector('h1, .card-title')!.textContent,
    };
  }
}

async function look(): Promise<void> {
  try {
    saved = glance() ?? (await load()).ids();
  } catch {
    // It stays as it was: a press tries again, and says so where it fails.
  }
  for (const star of stars) star.draw();
  const said = `${saved.length}<span class="visually-hidden"> saved</span>`;
  document.querySelector('.list-count')!.innerHTML = saved.length > 0 ? said : '';
}

customElements.define('save-star', SaveStar);
for (const change of [CHANGE, 'storage', 'pageshow']) addEventListener(change, () => void look());
void look();
