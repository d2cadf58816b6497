import type { Question as NextQuestion } from '../../../../worker/consults/triage/next-question.ts';
import { AgainQuestion } from './again-question.tsx';
import { ComplaintQuestion } from './complaint-question.tsx';
import { DoseQuestion } from './dose-question.tsx';
import { MeasuresQuestion } from './measures-question.tsx';
import type { QuestionProps } from './question-props.ts';
import { SignsQuestion } from './signs-question.tsx';

/** The question that the rules ask next. */
export function Question({ next, ...props }: QuestionProps & { next: NextQuestion }) {
  switch (next.kind) {
    case 'complaint':
      return <ComplaintQuestion {...props} />;
    case 'signs':
      return <SignsQuestion {...props} signs={next.signs} />;
    case 'again':
      return <AgainQuestion {...props} signs={next.signs} />;
    case 'dose':
      return <DoseQuestion {...props} />;
    case 'measures':
      return <MeasuresQuestion {...props} measures={next.measures} />;
  }
}
