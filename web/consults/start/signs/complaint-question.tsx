import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { hear } from '../../../../worker/consults/triage/hear.ts';
import type { Complaint } from '../../../../worker/consults/triage/rules.ts';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { changeDraft, useDraft } from '../draft.ts';
import { ChoiceTile } from './choice-tile.tsx';
import type { QuestionProps } from './question-props.ts';
import { raiseHeard, raiseIn } from './trail.ts';

/** What the animal is brought for: in own words, which raise questions, or by the tile that comes closest. */
export function ComplaintQuestion({ rules, answers, onAnswer }: QuestionProps) {
  const t = useTranslations('start.signs.complaint');
  const locale = useLocale();
  const [words, setWords] = useState(useDraft().words);
  const deferred = useDeferredValue(words);
  const heard = useMemo(() => hear(rules, answers.species, deferred), [rules, answers.species, deferred]);
  const all = Object.entries(rules.complaints).filter(([, { species }]) => species.includes(answers.species));
  const likely = all.filter(([id]) => heard.complaints.includes(id));
  const rest = all.filter(([id]) => !heard.complaints.includes(id));
  const raised = raiseHeard(answers, heard.signs);
  // What was typed last may not have been heard yet; of what is answered nothing is left out.
  const goOn = (complaint: string | null) =>
    onAnswer({ ...(deferred === words ? raised : raiseIn(rules, answers, words)), complaint });
  const tiles = (complaints: [string, Complaint][]) => (
    <div className="grid grid-cols-2 gap-2">
      {complaints.map(([id, { title }]) => (
        <ChoiceTile key={id} compact label={title[locale]} onChoose={() => goOn(id)} />
      ))}
    </div>
  );
  return (
    <div className="flex flex-col gap-5">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (raised !== answers) goOn(null);
        }}
      >
        <TextField
          label={t('words')}
          hint={t('wordsHint')}
          value={words}
          maxLength={500}
          autoComplete="off"
          enterKeyHint="go"
          onValue={(text) => {
            setWords(text);
            changeDraft({ words: text });
          }}
        />
        {raised !== answers && (
          <Button type="submit" look="main" large>
            {t('next')}
          </Button>
        )}
      </form>
      {likely.length > 0 && (
        <section aria-labelledby="likely" className="flex flex-col gap-2">
          <h2 id="likely" className="text-lg">
            {t('likely')}
          </h2>
          {tiles(likely)}
        </section>
      )}
      <section aria-labelledby="complaints" className="flex flex-col gap-2">
        <h2 id="complaints" className="text-lg">
          {t(likely.length > 0 ? 'all' : 'list')}
        </h2>
        {tiles(rest)}
      </section>
    </div>
  );
}
