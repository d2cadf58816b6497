import { type DraftPart, draftBounds, extractive } from '../../../contract/drafts.ts';
import type { Locale } from '../../core/locale.ts';
import { languageOf } from '../../core/search/words/language-of.ts';
import { stemmedWords } from '../../core/search/words/stemmed-words.ts';
import { veterinaryThesaurus } from '../search/thesaurus/veterinary-thesaurus.ts';
import { veterinaryVocabulary } from '../search/veterinary-vocabulary.ts';
import type { Conversation } from './conversation.ts';
import { partOf } from './cues.ts';
import type { ProposedLine } from './draft-line.ts';
import type { Drafter } from './drafter.ts';
import type { Sentence } from './read-sentence.ts';

/** A chosen line, with what it says and its place in the conversation. */
interface Candidate {
  readonly part: DraftPart;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly weight: number;
  readonly at: number;
}

/** A sentence says enough of an animal to be worth a line: about as much as one rare word does. */
const leastWeight = 1.5;
/** An answer of so few words says something only with its question. */
const shortAnswer = 6;
/** What somebody says in so many words more hardly reads as a line. */
const longestSentence = 400;
/** Two lines that share so much say the same. */
const sameShare = 0.8;

const quoted = (text: string): string => `«${text}»`;

/** How many of the words of the shorter one the two lines share, from 0 to 1. */
function likeness(one: Candidate, other: Candidate): number {
  const stemsOf = ({ sentences }: Candidate) => new Set(sentences.flatMap(({ stems }) => [...stems]));
  const [first, second] = [stemsOf(one), stemsOf(other)];
  const shared = [...first].filter((stem) => second.has(stem)).length;
  return shared / Math.max(Math.min(first.size, second.size), 1);
}

/** A short answer with the vet's question before it, by an owner or a guest; null where it is not plain what was asked. */
function answered(sentences: readonly Sentence[], at: number): Candidate | null {
  const answer = sentences[at];
  const asked = sentences.slice(0, at).findLast(({ said }) => said.id !== answer?.said.id);
  if (answer === undefined || asked === undefined || !asked.isQuestion || asked.said.role !== 'vet')
    return null;
  const isPlain =
    sentences[at - 1]?.said.id === asked.said.id &&
    sentences.filter(({ said, isQuestion }) => isQuestion && said.id === asked.said.id).length === 1;
  if (!isPlain) return null;
  if (answer.text.split(/\s+/).length > shortAnswer) return null;
  if (asked.weight < leastWeight && answer.facts.numbers.size === 0) return null;
  return {
    part: 'reported',
    text: `${quoted(asked.text)} — ${quoted(answer.text)}`,
    sentences: [asked, answer],
    weight: asked.weight + answer.weight,
    at,
  };
}

function candidatesOf(sentences: readonly Sentence[]): Candidate[] {
  return sentences.flatMap((sentence, at): Candidate[] => {
    if (sentence.isQuestion || sentence.text.length > longestSentence) return [];
    const plain = { text: sentence.text, sentences: [sentence], weight: sentence.weight, at };
    if (sentence.said.role !== 'vet') {
      const answer = answered(sentences, at);
      if (answer !== null) return [answer];
      const saysEnough = sentence.concepts.size > 0 && sentence.weight >= leastWeight;
      return saysEnough ? [{ ...plain, part: 'reported' }] : [];
    }
    const part = partOf(sentence.text, sentence.facts.substances.size);
    if (part !== undefined) return sentence.stems.size > 0 ? [{ ...plain, part }] : [];
    return sentence.concepts.size > 0 && sentence.weight >= leastWeight
      ? [{ ...plain, part: 'advised' }]
      : [];
  });
}

/** Of a part the lines that say most, nothing twice, in the order in which they were said. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (chosen.length === draftBounds.linesOfPart) break;
    if (!chosen.some((other) => likeness(candidate, other) >= sameShare)) chosen.push(candidate);
  }
  return chosen.toSorted((a, b) => a.at - b.at);
}

/** What a line is about in a language that it is not written in: the first name of each concept that it names as the thesaurus has it. */
function glossOf({ sentences }: Candidate, locale: Locale): string[] {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const written = languageOf(text);
  if (written === null || written === locale) return [];
  const found = veterinaryVocabulary().finder.find(stemmedWords(text));
  return found
    .filter(({ amount }) => amount >= 1)
    .flatMap(({ concept }) => veterinaryThesaurus[concept]?.[locale].split(',')[0]?.trim() ?? []);
}

const parts = ['reported', 'assessment', 'instruction', 'medicine', 'warning', 'check', 'advised'] as const;

/**
 * Drafts without a model: sentences are chosen, never written. What the owner's side says of the animal, by how rare what it names is, short answers with their
 * questions; and what the vet says, sorted into the parts of a plan by how it sounds. The same conversation gives the same draft.
 */
export const extractiveDrafter: Drafter = {
  model: extractive,
  async draft({ locale }: Conversation, sentences: readonly Sentence[]): Promise<ProposedLine[]> {
    const candidates = candidatesOf(sentences);
    return parts.flatMap((part) =>
      best(candidates.filter((candidate) => candidate.part === part)).map((candidate) => ({
        part,
        text: candidate.text,
        gloss: glossOf(candidate, locale),
        messageIds: candidate.sentences.map(({ said }) => said.id),
      })),
    );
  },
};
