/** Which listings help with a need: those that say so in a field, and those that are called after it. */
import type { Wanted } from './question.ts';

// Authors leave `helps-with` out where the title says it all, and a reader would still call that right.
const TITLES: Readonly<Record<string, RegExp>> = {
  'alcohol-and-drugs': /\bsober|recovery|dry night|twelve steps/i,
  'anxiety-and-low-mood': /anxiety|low mood|calm minds|worry less|mental health|mindful/i,
  'being-a-parent': /stay and play|toddler|\btots?\b|baby|babies|bumps|mums|dads|minis|twins/i,
  benefits: /benefits|welfare rights|form-filling|\bPIP\b/i,
  bereavement: /bereave|grief|loss|widow|alone too soon|half a pair|empty arms|little stars/i,
  'blood-pressure': /blood pressure|healthy hearts|cardiac/i,
  breathing: /breathe|COPD|asthma|lungs|puff/i,
  caring: /carer|respite|sitting service|time for you/i,
  debt: /debt|money worries|budgeting/i,
  dementia: /dementia|memory|forget-me-not café|remember when|memories|songs to remember/i,
  diabetes: /diabet|sugar and spice|type 2/i,
  'domestic-abuse': /freedom group|safe and strong|moving on women/i,
  'energy-bills': /energy|bill buster|warm homes|draught|keep warm/i,
  falls: /falls|balance|steady/i,
  food: /food|pantry|larder|fridge|supermarket|pay-what-you-can/i,
  'getting-about':
    /car scheme|lifts|hospital car|dial-a|shopper bus|minibus|ring and ride|mobility/i,
  'getting-online':
    /tablet|phone help|tech tea|device|computer|clicks|laptop|online|data bank|surfers/i,
  housing: /housing|tenants|renters|homeless/i,
  'learning-english': /ESOL|English (?:conversation|for everyday)|talk English/i,
  'living-with-cancer': /cancer|after treatment|breast friends|prostate/i,
  loneliness: /befriend|friendship|natter|company|chat/i,
  'moving-more': /keep fit|exercise|couch to|gym|fit\b/i,
  'pain-and-long-illness': /pain|fibromyalgia|arthritis|Parkinson/i,
  'sight-and-hearing': /hearing|lip-reading|macular|white stick/i,
  smoking: /smoking|quitters|last fag/i,
  stroke: /stroke|aphasia/i,
  'weight-and-eating': /cook|weight|healthy eating/i,
  work: /job club|CV clinic|back to work|redundancy/i,
};

/** What would be right for somebody with one of these needs. */
export function helps(...needs: readonly string[]): Wanted[] {
  return needs.flatMap((need) => {
    const titled = TITLES[need];
    if (!titled) throw new Error(`No titles are known for the need ${need}.`);
    return [{ need }, { titled }];
  });
}

/** The needs of which it is known how listings for them are called. */
export const KNOWN_NEEDS: readonly string[] = Object.keys(TITLES);
