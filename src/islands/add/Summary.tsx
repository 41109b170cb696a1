/** All answers on one page, each step with the way to change it. */
import { answersOf } from './words.ts';
import type { FormState } from './form.ts';
import { LABELS, STEPS } from './steps.ts';

export function Summary({ form }: { form: FormState }) {
  const { answers, words, town } = form;
  const known = words.is === 'here' ? words.value : null;
  const venues = town.is === 'here' ? town.value.venues : [];
  return (
    <div className="summary">
      {STEPS.filter(({ name }) => name !== 'send').map(({ name, title }) => {
        const said = answersOf(name, answers, known, venues);
        return (
          <section key={name} aria-label={title}>
            <a href={`#${name}`} aria-label={`Change ${title}`}>
              Change
            </a>
            {said.length > 0 ? (
              <dl>
                {said.map(({ question, words: answer }) => (
                  <div key={question}>
                    <dt>{LABELS[question]}</dt>
                    <dd>{answer}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className="quiet">{title} – nothing yet</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
