/** The last step: everything at a glance, what it will look like, and the ways to send it. */
import { paths } from '../../paths.ts';
import { toAnswers } from './answers.ts';
import { Endings } from './Endings.tsx';
import type { FormState } from './form.ts';
import { Preview } from './Preview.tsx';
import { LABELS, stepOf, STEPS } from './steps.ts';
import type { SentTo } from './Sent.tsx';
import { Summary } from './Summary.tsx';
import type { Parcel } from './ways.ts';
import { linesOf } from './words.ts';

interface SendProps {
  form: FormState;
  email: string;
  repository: string;
  onSent: (to: SentTo, isPasted: boolean) => void;
}

export function Send({ form, email, repository, onSent }: SendProps) {
  const { outcome, later, correcting, isChanged, isUnchecked } = form;
  const errors = outcome?.errors ?? [];
  const looks = outcome?.looks ?? [];
  return (
    <>
      {correcting && isChanged && (
        <p>
          What you changed is not sent yet. When all is right, <a href="#endings-title">send it</a>.
        </p>
      )}
      {correcting && !isChanged && (
        <p>
          Press “Change” beside what is wrong. When something is changed, you can send it here. Has
          it ended? Say so on <a href={paths.listing(correcting.id)}>its page</a>.
        </p>
      )}
      <Summary form={form} />
      {errors.length > 0 && (
        <section className="to-mend" aria-labelledby="mend-title">
          <h2 id="mend-title">Before it can go onto the site</h2>
          <ul>
            {errors.map(({ question, message }) => (
              <li key={`${question} ${message}`}>
                <a href={`#${stepOf(question)}`}>
                  {STEPS.find(({ name }) => name === stepOf(question))?.title}
                </a>
                : {message}
              </li>
            ))}
          </ul>
          <p>If you cannot mend it, send it all the same, and say so in the note to us.</p>
        </section>
      )}
      {looks.length > 0 && (isChanged || !correcting) && (
        <section className="to-look" aria-labelledby="look-title">
          <h2 id="look-title">Please look once more</h2>
          <ul>
            {looks.map(({ question, message }) => (
              <li key={`${question} ${message}`}>
                <a href={`#${stepOf(question)}`}>{LABELS[question]}</a>: {message}
              </li>
            ))}
          </ul>
          <p>If it is right as it is, leave it.</p>
        </section>
      )}
      {later && outcome?.card && <Preview later={later} card={outcome.card} />}
      {isUnchecked && (
        <p className="note-box">
          The page could not fetch all it needs to check this. You can send it all the same:
          somebody reads it.{' '}
          <button type="button" className="button is-quiet" onClick={form.retry}>
            Try again
          </button>
        </p>
      )}
      {isChanged && (
        <Endings
          parcel={parcelOf(form)}
          isWhole={errors.length === 0 && outcome !== null && outcome.lacking.length === 0}
          email={email}
          repository={repository}
          onSent={onSent}
        />
      )}
    </>
  );
}

function parcelOf({ answers, outcome, words, town, correcting, asked }: FormState): Parcel {
  const venues = town.is === 'here' ? town.value.venues : [];
  const known = words.is === 'here' ? words.value : null;
  return {
    file: outcome?.file ?? null,
    venue: outcome?.venue ?? null,
    words: correcting
      ? `${correcting.id}\n${linesOf(answers, known, venues, { ...toAnswers(correcting.draft), town: answers.town })}`
      : linesOf(answers, known, venues),
    remarks: outcome ? outcome.lacking : ['The page could not check this before it was sent.'],
    correct: correcting?.id ?? asked?.correct ?? '',
    answers,
  };
}
