import { answerTriage } from '../half-year/answer-triage.ts';
import { careTexts } from '../half-year/care-texts.ts';
import { type Conversation, readConversations } from '../half-year/conversation.ts';
import { decidedBy } from '../half-year/decided-by.ts';
import { fillIn } from '../half-year/fill-in.ts';
import { busyHours } from '../half-year/plan-consults.ts';
import { ratingComments } from '../half-year/ratings.ts';

const sexes = ['female', 'male'] as const;

/** A text for animals of this sex; whose names go in is filled in by SQL. */
const textFor = (sex: 'female' | 'male') => (text: string) =>
  fillIn(text, { pet: { name: '{pet}', sex }, owner: '{owner}', vet: '{vet}' });

/** Usual weights in kilos, for the doses that are asked for. */
const usualKilos = { dog: 18, cat: 4.5, horse: 480 } as const;

function rowsOf(conversation: Conversation) {
  const { name, locale, species, countries, age, complaint, reason, lines } = conversation;
  const { version, answers } = answerTriage(conversation, usualKilos[species]);
  const { level, reasons, promisedSeconds } = decidedBy(answers);
  return sexes
    .filter((sex) => (conversation.sex ?? sex) === sex)
    .map((sex) => {
      const fill = textFor(sex);
      return {
        conversation: name,
        sex,
        locale,
        species,
        countries,
        age_from: age[0],
        age_until: age[1],
        complaint,
        reason: fill(reason),
        version,
        answers,
        level,
        reasons,
        promised_seconds: promisedSeconds,
        lines: lines.length,
        said: lines.map(({ by, text }, at) => ({ seq: at + 1, by, body: fill(text) })),
      };
    });
}

/** What people say in a year, as rows of drafts: the conversations, opinions and care texts of the demo's half year. */
export function readStory() {
  const conversations = readConversations().flatMap(rowsOf);
  return {
    busyHours,
    conversations,
    opinions: (['es', 'en'] as const).flatMap((locale) =>
      ([2, 3, 4, 5] as const).flatMap((stars) =>
        ratingComments[locale][stars].map((comment) => ({ locale, stars, comment })),
      ),
    ),
    care: Object.entries(careTexts).flatMap(([complaint, texts]) =>
      Object.entries(texts).map(([locale, { note, findings, steps, warningSigns, checkAgain }]) => ({
        complaint,
        locale,
        note,
        plan: { findings, steps, medicines: [], warningSigns, checkAgain: { on: null, what: checkAgain } },
      })),
    ),
  };
}
