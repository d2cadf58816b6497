import { draftBounds } from '../../../contract/drafts.ts';
import { type Facts, factsOf, saysNoMore } from '../clinical-facts/facts-of.ts';
import { animals } from '../search/thesaurus/animals.ts';
import type { DraftLine, ProposedLine } from './draft-line.ts';
import { type Sentence, subjectOf } from './read-sentence.ts';

/** So much of what a line says must be in what it cites: words by their stems, or concepts, in either language. */
const leastShare = 0.5;

/**
 * Whether a sentence may carry such a line. Only the owner's side tells, and only the vet advises: no line of a plan leans on what an owner or a guest
 * wrote. A question of the vet says nothing by itself: it stands beside its answer, word for word.
 */
const mayCarry = ({ part, text }: ProposedLine, sentence: Sentence): boolean =>
  part === 'reported'
    ? sentence.said.role !== 'vet' || (sentence.isQuestion && text.includes(sentence.text))
    : sentence.said.role === 'vet' && !sentence.isQuestion;

type Subject = ReturnType<typeof subjectOf>;

const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;

/** Of what a line is about, how much a text is about. */
function shareOf(line: Subject, sentences: readonly Sentence[]): number {
  const stems = new Set(sentences.flatMap((sentence) => [...sentence.stems]));
  const concepts = new Set(sentences.flatMap((sentence) => [...sentence.concepts]));
  const inStems = [...line.stems].filter((stem) => stems.has(stem)).length / Math.max(line.stems.size, 1);
  const inConcepts =
    line.concepts.size === 0
      ? 0
      : [...line.concepts].filter((concept) => concepts.has(concept)).length / line.concepts.size;
  return Math.max(inStems, inConcepts);
}

/** Concepts that name no news: whom it is about, and that there is a medicine at all. */
const plain = new Set([...Object.keys(animals), 'medicine', 'dose']);

/** Whether a line names something that none of the sentences does: a sign, an ailment or a poison of its own. */
const addsConcept = (line: Subject, sentences: readonly Sentence[]): boolean =>
  [...line.sure].some(
    (concept) => !plain.has(concept) && !sentences.some((sentence) => sentence.concepts.has(concept)),
  );

/** The sentences of a message that say most of a line: one, or as many as its numbers and substances need. */
function carrying(line: Subject, facts: Facts, sentences: readonly Sentence[]): Sentence[] {
  const nearest = sentences.toSorted((a, b) => shareOf(line, [b]) - shareOf(line, [a]));
  const chosen: Sentence[] = [];
  for (const sentence of nearest) {
    if (chosen.length > 0 && isCarriedBy(line, facts, chosen)) break;
    chosen.push(sentence);
  }
  return sentences.filter((sentence) => chosen.includes(sentence));
}

function isCarriedBy(line: Subject, facts: Facts, sentences: readonly Sentence[]): boolean {
  const cited = factsOf(sentences.map(({ text }) => text).join('\n'));
  return shareOf(line, sentences) >= leastShare && !addsConcept(line, sentences) && saysNoMore(facts, cited);
}

/**
 * A proposed line with the words that carry it, or null where nothing does: each message that it names must be of this conversation and of whoever may say such a
 * thing; what they say must be about the same; and every number, dose and substance of the line must be in them, denied or not as there.
 */
export function cite(line: ProposedLine, sentences: readonly Sentence[]): Omit<DraftLine, 'id'> | null {
  const { part, text } = line;
  const cited = [...new Set(line.messageIds)].map((id) => ({
    id,
    own: sentences.filter((sentence) => sentence.said.id === id && mayCarry(line, sentence)),
  }));
  if (text.trim() === '' || text.length > draftBounds.line) return null;
  if (cited.length === 0 || cited.some(({ own }) => own.length === 0)) return null;
  const all = cited.flatMap(({ own }) => own);
  const written = all.map((sentence) => sentence.said.body).join('\n');
  if ((text.match(address) ?? []).some((one) => !written.includes(one))) return null;
  const subject = subjectOf(text);
  const facts = factsOf(text);
  if (!isCarriedBy(subject, facts, all)) return null;
  return {
    part,
    text,
    gloss: [...(line.gloss ?? [])],
    citations: cited.map(({ id, own }) => ({
      messageId: id,
      quote: carrying(subject, facts, own)
        .map((sentence) => sentence.text)
        .join(' '),
    })),
  };
}
