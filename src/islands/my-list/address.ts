/** Which list the address asks for, followed while the page is open. */
import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';
import { viewOf, type View } from './view.ts';

/** The view; null until the page has come to life. And the way to one's own list, which a reload then shows too. */
export function useView(): { view: View | null; showOwn: () => void } {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    let shown: View = viewOf(location.hash) ?? OWN;
    setView(shown);
    const follow = () => {
      const next = viewOf(location.hash);
      if (next) setView((shown = next));
      // Skipping to the main part must not lose the list that is looked at.
      else if ('fragment' in shown) history.replaceState(null, '', paths.myList(shown.fragment));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return {
    view,
    showOwn: () => {
      history.replaceState(null, '', paths.myList());
      // It hears of this as of any other change of the address.
      dispatchEvent(new HashChangeEvent('hashchange'));
    },
  };
}

const OWN: View = { is: 'own' };
