/** The second step: how it happens, in which town, at which place; a place that is not known yet has questions of its own. */
import { useMemo } from 'react';
import { OTHER } from '../answers.ts';
import { OneOf } from '../Choice.tsx';
import { Combobox } from '../Combobox.tsx';
import { Extra } from '../Extra.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { FACTS, HOWS } from '../words.ts';

export function Where({ form }: { form: Form }) {
  const { answers, correcting } = form;
  return (
    <>
      {correcting ? (
        <p>
          Has it moved to another town? Is the address of the hall wrong, or its way in? Say so in
          the <a href="#know">note to us</a>.
        </p>
      ) : (
        <TownField form={form} />
      )}
      {answers.town === OTHER && (
        <p className="note-box">
          We do not list this town yet. Go on all the same: what you write goes to us as a message,
          and somebody adds the town.
        </p>
      )}
      {answers.how === 'venue' && answers.town !== '' && <PlaceField form={form} />}
      <Extra
        summary="Online, by telephone, or not at one place"
        isAnswered={answers.how !== 'venue'}
      >
        <OneOf form={form} question="how" label="How does it happen?" choices={HOWS} />
      </Extra>
    </>
  );
}

function TownField({ form }: { form: Form }) {
  const { words } = form;
  const towns = useMemo(() => {
    if (words.is !== 'here') return words.is === 'coming' ? null : [];
    return words.value.vocabulary.towns.map(({ slug, name, also, district, isArea }) => ({
      slug,
      name,
      also,
      sentence: isArea ? 'The whole area' : district,
    }));
  }, [words]);
  const area = words.is === 'here' && words.value.vocabulary.towns.find(({ isArea }) => isArea);
  return (
    <Combobox
      form={form}
      question="town"
      typedInto="town.other"
      label="Which town or village?"
      hint={
        area && form.answers.how !== 'venue'
          ? `Type its name, then choose. For the whole area, choose “${area.name}”.`
          : 'Type its name, then choose.'
      }
      options={towns}
      otherWords="No, it is not in the list"
      onChoose={() => form.set({ venue: '', 'venue.name': '' })}
    />
  );
}

function PlaceField({ form }: { form: Form }) {
  const { town, answers } = form;
  const places = useMemo(() => {
    if (answers.town === OTHER) return [];
    if (town.is !== 'here') return town.is === 'coming' ? null : [];
    return town.value.venues.map(({ slug, name, address }) => ({
      slug,
      name,
      also: [...address],
      sentence: address.join(', '),
    }));
  }, [town, answers.town]);
  return (
    <>
      <Combobox
        form={form}
        question="venue"
        typedInto="venue.name"
        label="Which hall or other place?"
        hint={
          town.is === 'here' && places?.length === 0
            ? 'We know no places there yet. Type its name.'
            : 'Type its name. If it is not in the list, type all of it.'
        }
        options={places}
        otherWords="No, it is a new place"
      />
      {answers.venue === OTHER && <NewPlace form={form} />}
    </>
  );
}

function NewPlace({ form }: { form: Form }) {
  return (
    <fieldset className="new-place">
      <legend>A few words on this place</legend>
      <Field
        form={form}
        question="venue.address"
        label="Address"
        hint="Street and number, without the postcode."
        isOptional
        rows={2}
      />
      <Field
        form={form}
        question="venue.postcode"
        label="Postcode"
        hint="It puts the place on the map."
        isOptional
      />
      <OneOf
        form={form}
        question="venue.step-free"
        label="Can people get in without steps?"
        choices={FACTS}
        isRow
      />
      <OneOf
        form={form}
        question="venue.accessible-toilet"
        label="Is there an accessible toilet?"
        choices={FACTS}
        isRow
      />
      <Extra
        summary="Entrance and bus stop"
        isAnswered={Boolean(form.answers['venue.entrance'] || form.answers['venue.bus-stop'])}
      >
        <Field form={form} question="venue.entrance" hint="Such as “the blue door at the side”." />
        <Field form={form} question="venue.bus-stop" />
      </Extra>
    </fieldset>
  );
}
