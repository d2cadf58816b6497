import type { ComponentProps } from 'react';
import { StepFrame as Frame } from '../../kit/ui/step-frame.tsx';
import { DutyNotice } from '../callback/duty-notice.tsx';

/** Heading of a step of the start flow; the first one says whether a vet is there. */
export function StepFrame(props: Omit<ComponentProps<typeof Frame>, 'notice'>) {
  return <Frame {...props} notice={props.step === 1 && <DutyNotice />} />;
}
