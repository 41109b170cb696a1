/** Which list the address asks for, followed while the page is open. */
import { useEffect, useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { viewOf, type View } from './view.ts';

/** The view; null until the page has come to life. And the way to one's own list, which a reload then shows too. */
export function useView(): { view: View | null; showOwn: () => void } {
  const [view, setView] = useState<View | null>(null);
  const shown = useRef<View>(OWN);
  const show = (next: View) => {
    shown.current = next;
    setView(next);
  };
  useEffect(() => {
    show(viewOf(location.hash) ?? OWN);
    const follow = () => {
      const next = viewOf(location.hash);
      if (next) show(next);
      // Skipping to the main part must not lose the list that is looked at.
      else if ('fragment' in shown.current)
        history.replaceState(null, '', paths.myList(shown.current.fragment));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return {
    view,
    showOwn: () => {
      // Back leads to the list that was shared.
      history.pushState(null, '', paths.myList());
      show(OWN);
    },
  };
}

const OWN: View = { is: 'own' };
