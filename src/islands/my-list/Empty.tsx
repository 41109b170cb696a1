/** A list with nothing in it: how something comes onto it. */
import { paths } from '../../paths.ts';

export function Empty() {
  return (
    <div className="prose">
      <p className="lead">There is nothing on your list yet.</p>
      <p>
        When you find something that you would like to go to, press the star beside it. It then
        stands here, with its next dates, its address and whom to ask. You can print the list, or
        send it to a phone.
      </p>
      <p className="keep-ways">
        <a className="button" href={paths.search()}>
          Find something to save
        </a>
        <a className="button is-quiet" href={paths.towns()}>
          Look by town
        </a>
      </p>
    </div>
  );
}
